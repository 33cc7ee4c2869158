package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.outcome.NotedComplication;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** What went wrong with a patient's therapy. */
public final class ComplicationResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/complications";

  private final Complications complications;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ComplicationResource(Complications complications, Callers callers, Posts posts) {
    this.complications = complications;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{complication}", this::get);
    routes.post(PATH + "/{complication}/error", posts.handler(this::markInError));
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var complication = Complication.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<NotedComplication> noted =
        complications.record(callers.access(ctx), complication.get());
    return Answer.created(ctx.path() + "/" + noted.value().complication().id(), noted.value())
        .version(noted.version());
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "complications",
        complications.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))));
  }

  private void get(Context ctx) {
    Versioned<NotedComplication> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer markInError(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam("complication"));
    in.check();
    var marked = complications.markInError(
        callers.access(ctx), find(ctx).value().complication(), mark.get(), expected);
    return Answer.ok(marked.value()).version(marked.version());
  }

  private Versioned<NotedComplication> find(Context ctx) {
    return complications.get(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        ctx.pathParam("complication"));
  }
}
