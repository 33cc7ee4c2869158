package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.Publication;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testimonial.Testimonial;
import dev.thecal.core.testimonial.Testimonials;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Patients' words with their consent, and whether the public may see the clinic at all. */
public final class TestimonialResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/testimonials";

  private final Testimonials testimonials;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TestimonialResource(
      Testimonials testimonials, ClinicDirectory directory, Callers callers, Posts posts) {
    this.testimonials = testimonials;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH + "/{testimonial}", this::get);
    routes.post(PATH + "/{testimonial}/withdrawal", posts.handler(this::withdraw));
    routes.get("/api/v1/clinics/{clinic}/publication", this::publication);
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "testimonials",
        testimonials.list(callers.access(ctx), callers.clinic(ctx)).stream()
            .map(Versioned::value)
            .toList()));
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var input = Testimonial.read(in, callers.clinic(ctx));
    in.check();
    directory.require(callers.access(ctx), callers.clinic(ctx));
    Versioned<Testimonial> recorded = testimonials.record(callers.access(ctx), input.get());
    return Answer.created(ctx.path() + "/" + recorded.value().id(), recorded.value())
        .version(recorded.version());
  }

  private void get(Context ctx) {
    Versioned<Testimonial> found =
        testimonials.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("testimonial"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer withdraw(Context ctx) {
    Versioned<Testimonial> gone = testimonials.withdraw(
        callers.access(ctx), callers.clinic(ctx), ctx.pathParam("testimonial"));
    return Answer.ok(gone.value()).version(gone.version());
  }

  private void publication(Context ctx) {
    var problems = Publication.problems(
        directory.get(callers.access(ctx), callers.clinic(ctx)).value());
    ctx.json(Map.of("fit", problems.isEmpty(), "problems", problems));
  }
}
