package dev.thecal.web.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a form of the staff sends: who acts, what was typed, and the version it was made from. */
public final class PostedForms {

  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public PostedForms(ClinicDirectory directory, Callers callers) {
    this.directory = directory;
    this.callers = callers;
  }

  /**
   * Does what a form asks and goes on to another page; what is refused is told on the page of the form.
   *
   * @param action gives the address to go on to
   * @param page shows the form again
   */
  void act(
      Context ctx, Function<Context, String> action, BiConsumer<Context, DeskForms.Sent> page) {
    OwnForms.require(ctx);
    String next;
    try {
      next = action.apply(ctx);
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      page.accept(ctx, DeskForms.Sent.refused(ctx.path(), values(ctx), refusal));
      return;
    }
    ctx.redirect(next, HttpStatus.SEE_OTHER);
  }

  ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }

  /** In the clinic's time zone. */
  LocalDate today(Context ctx) {
    return LocalDate.ofInstant(callers.now(), clinic(ctx).zone());
  }

  /** Access in the name of the person of the clinic's team whom the form names. */
  Access by(Context ctx) {
    String person = text(ctx, "by");
    if (clinic(ctx).team().stream().noneMatch(one -> one.id().equals(person))) {
      throw Refusal.invalid("/by", "choose who does this");
    }
    return callers.accessAs(ctx, person);
  }

  /** As the same resource takes it as JSON, so that both doors refuse the same things. */
  JsonInput input(Context ctx, List<FormInput> inputs) {
    ObjectNode json = new FormJson(values(ctx), clinic(ctx).zone()).of(inputs);
    return JsonInput.parse(json.toString());
  }

  /** What the form says, read as the resource reads it. */
  <T> T read(Context ctx, List<FormInput> inputs, Function<JsonInput, Supplier<T>> reader) {
    JsonInput in = input(ctx, inputs);
    Supplier<T> read = reader.apply(in);
    in.check();
    return read.get();
  }

  /** The version that the form was made from. */
  static long basedOn(Context ctx) {
    String text = text(ctx, "basedOn");
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.invalid("/basedOn", "\"" + text + "\" is no version; open the page again");
    }
    return Long.parseLong(text);
  }

  static String text(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  static Map<String, String> values(Context ctx) {
    var values = new HashMap<String, String>();
    ctx.formParamMap().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
    return values;
  }
}
