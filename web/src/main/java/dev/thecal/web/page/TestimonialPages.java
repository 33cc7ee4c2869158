package dev.thecal.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testimonial.Testimonial;
import dev.thecal.core.testimonial.Testimonials;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import dev.thecal.web.page.VisitFormView.Option;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records what a patient lets us show, and takes it away with one press. */
public final class TestimonialPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/testimonials";

  private final ClinicDirectory directory;
  private final Testimonials testimonials;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public TestimonialPages(
      ClinicDirectory directory,
      Testimonials testimonials,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.testimonials = testimonials;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, Optional.empty()));
    routes.post(PATH, ctx -> act(ctx, access -> testimonials.record(access, read(ctx))));
    routes.post(
        PATH + "/{testimonial}/withdrawal",
        ctx -> act(
            ctx,
            access ->
                testimonials.withdraw(access, callers.clinic(ctx), ctx.pathParam("testimonial"))));
  }

  private void act(Context ctx, Consumer<Access> action) {
    OwnForms.require(ctx);
    try {
      action.accept(by(ctx));
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      show(ctx, Optional.of(Words.capital(String.valueOf(refusal.getMessage()))));
      return;
    }
    ctx.redirect("/staff/clinics/" + callers.clinic(ctx) + "/testimonials", HttpStatus.SEE_OTHER);
  }

  private Testimonial read(Context ctx) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", Ids.next());
    List.of("says", "shownAs", "language").forEach(field -> put(ctx, json, field));
    ObjectNode consent = json.putObject("consent");
    List.of("givenOn", "keptWhere", "until").forEach(field -> put(ctx, consent, field));
    JsonInput in = JsonInput.parse(json.toString());
    var read = Testimonial.read(in, callers.clinic(ctx));
    in.check();
    return read.get();
  }

  private static void put(Context ctx, ObjectNode json, String field) {
    String value = form(ctx, field);
    if (!value.isBlank()) {
      json.put(field, value);
    }
  }

  /** Withdrawing asks for no name: one step is one step. */
  private Access by(Context ctx) {
    String person = form(ctx, "by");
    ClinicProfile clinic = clinic(ctx);
    boolean named = clinic.team().stream().anyMatch(one -> one.id().equals(person));
    if (!named && !ctx.path().endsWith("/withdrawal")) {
      throw Refusal.invalid("/by", "choose who records this");
    }
    return named ? callers.accessAs(ctx, person) : callers.access(ctx);
  }

  private void show(Context ctx, Optional<String> problem) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = clinic(ctx);
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    ctx.html(renderer.render(new TestimonialsView(
        frames.testimonials(clinic),
        clinic.name(),
        clinic.website().testimonials(),
        problem,
        testimonials.list(access, clinic.id()).stream()
            .map(Versioned::value)
            .map(one -> row(one, today))
            .toList(),
        clinic.team().stream()
            .map(one -> new Option(one.id(), one.name(), false))
            .toList(),
        "/staff/clinics/" + clinic.id() + "/testimonials")));
  }

  private static TestimonialsView.Row row(Testimonial one, LocalDate today) {
    var consent = one.consent();
    return new TestimonialsView.Row(
        one.id(),
        one.says(),
        one.language(),
        one.shownAs(),
        "Given " + Words.day(consent.givenOn())
            + consent.until().map(until -> ", until " + Words.day(until)).orElse("")
            + "; kept: " + consent.keptWhere(),
        one.withdrawn()
            .map(gone -> "Withdrawn, recorded by " + gone.by())
            .orElse(one.shownOn(today) ? "May be shown" : "Consent is over"),
        one.withdrawn().isEmpty());
  }

  private ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }
}
