package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.recall.Escalation;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Missed refills near depletion, until a completed refill or a named hand-over closes them. */
public final class EscalationResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/escalations";

  private final EscalationDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public EscalationResource(EscalationDesk desk, Callers callers, Posts posts) {
    this.desk = desk;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{escalation}", this::get);
    routes.post(PATH + "/{escalation}/tasks/{task}/completion", posts.handler(this::complete));
    routes.post(PATH + "/{escalation}/hand-over", posts.handler(this::handOver));
    routes.get(PatientResource.PATH + "/{patient}/escalations", this::ofPatient);
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "escalations",
        desk.listOpen(callers.access(ctx), callers.clinic(ctx)).stream()
            .map(Versioned::value)
            .toList()));
  }

  private void ofPatient(Context ctx) {
    ctx.json(Map.of(
        "escalations",
        desk.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)).stream()
            .map(Versioned::value)
            .toList()));
  }

  private void get(Context ctx) {
    Versioned<Escalation> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("escalation"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer complete(Context ctx) {
    EscalationDesk.Key key = key(ctx);
    var task = Callers.path(ctx, "task", Reads.oneOf(Escalation.TaskKind.class));
    JsonInput in = Callers.input(ctx);
    var outcome = in.required("outcome", Reads.text(500));
    in.check();
    var done = desk.complete(callers.access(ctx), key, task, outcome.get());
    return Answer.ok(done.value()).version(done.version());
  }

  private Answer handOver(Context ctx) {
    EscalationDesk.Key key = key(ctx);
    JsonInput in = Callers.input(ctx);
    var to = in.required("to", Reads.text(200));
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var closed = desk.handOver(callers.access(ctx), key, to.get(), reason.get());
    return Answer.ok(closed.value()).version(closed.version());
  }

  private EscalationDesk.Key key(Context ctx) {
    return new EscalationDesk.Key(
        callers.clinic(ctx), ctx.pathParam("escalation"), ETags.required(ctx));
  }
}
