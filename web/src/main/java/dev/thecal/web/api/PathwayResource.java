package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pathway.MoveRequest;
import dev.thecal.core.pathway.Pathway;
import dev.thecal.core.pathway.PathwayView;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** Where a patient stands on the care pathway, how they came there, and moves by hand. */
public final class PathwayResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/pathway";

  private final Pathway pathway;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public PathwayResource(Pathway pathway, Callers callers, Posts posts) {
    this.pathway = pathway;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::get);
    routes.post(PATH + "/moves", posts.handler(this::move));
  }

  private void get(Context ctx) {
    var found = pathway.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer move(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var request = MoveRequest.read(in);
    in.check();
    Versioned<PathwayView> moved = pathway.move(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), request.get(), expected);
    return Answer.ok(moved.value()).version(moved.version());
  }
}
