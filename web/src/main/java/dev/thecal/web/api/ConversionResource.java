package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.conversion.Conversion;
import dev.thecal.core.conversion.ConversionId;
import dev.thecal.core.conversion.ConversionRequest;
import dev.thecal.core.conversion.Conversions;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** From medicine by mouth to an upper bound for a first intrathecal dose, signed by two people. */
public final class ConversionResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/dose-conversions";
  private static final String CONVERSION = PATH + "/{conversion}";

  private final Conversions conversions;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ConversionResource(Conversions conversions, Callers callers, Posts posts) {
    this.conversions = conversions;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::convert));
    routes.get(PATH, this::list);
    routes.get(CONVERSION, this::get);
    routes.post(CONVERSION + "/signature", posts.handler(this::sign));
    routes.post(CONVERSION + "/withdrawal", posts.handler(this::withdraw));
  }

  /**
   * The answer.
   *
   * @param startingDoseNotAbove what two people have signed; null before
   */
  record View(
      Conversion conversion, Conversion.State state, Optional<DailyDose> startingDoseNotAbove) {

    static View of(Versioned<Conversion> conversion) {
      Conversion value = conversion.value();
      return new View(value, value.state(), value.startingDoseNotAbove());
    }
  }

  private Answer convert(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var request = ConversionRequest.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<Conversion> made = conversions.convert(callers.access(ctx), request.get());
    return Answer.created(ctx.path() + "/" + made.value().id(), View.of(made))
        .version(made.version());
  }

  /** Says nothing but yes: the body is {@code {}}, the person is who asks. */
  private Answer sign(Context ctx) {
    Callers.input(ctx).check();
    return answer(conversions.sign(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), conversion(ctx)));
  }

  private Answer withdraw(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var why = in.required("reason", Reads.text(400));
    in.check();
    return answer(conversions.withdraw(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        new ErrorMark(conversion(ctx).value(), why.get())));
  }

  private void list(Context ctx) {
    var all = conversions.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("conversions", all.stream().map(View::of).toList()));
  }

  private void get(Context ctx) {
    Versioned<Conversion> found = conversions.get(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), conversion(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(View.of(found));
    }
  }

  private static Answer answer(Versioned<Conversion> conversion) {
    return Answer.ok(View.of(conversion)).version(conversion.version());
  }

  private static ConversionId conversion(Context ctx) {
    return Callers.path(ctx, "conversion", ConversionId::new);
  }
}
