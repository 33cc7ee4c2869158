package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.scheduling.booking.VisitNeeds;
import dev.thecal.scheduling.booking.VisitNeedsDesk;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** What a patient needs at every visit. */
public final class VisitNeedsResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/visit-needs";

  private final VisitNeedsDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public VisitNeedsResource(VisitNeedsDesk desk, Callers callers, Posts posts) {
    this.desk = desk;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::get);
    routes.put(PATH, posts.change(this::change));
  }

  private void get(Context ctx) {
    Versioned<VisitNeeds> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer change(Context ctx) {
    long expected = ETags.required(ctx);
    var in = Callers.input(ctx);
    var needs = VisitNeeds.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<VisitNeeds> changed = desk.change(callers.access(ctx), needs.get(), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }
}
