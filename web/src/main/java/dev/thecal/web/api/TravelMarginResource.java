package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.scheduling.due.TravelMargin;
import dev.thecal.scheduling.due.TravelMarginDesk;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** Days more for a patient whom weather or the way may hinder. */
public final class TravelMarginResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/travel-margin";

  private final TravelMarginDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TravelMarginResource(TravelMarginDesk desk, Callers callers, Posts posts) {
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
    Versioned<TravelMargin> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer change(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var margin = TravelMargin.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<TravelMargin> changed = desk.change(callers.access(ctx), margin.get(), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }
}
