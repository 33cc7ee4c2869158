package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.DeviceDuty;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusEnd;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In hospital, lost, transferred, deceased; and the pumps of those whom nobody refills any more. */
public final class StatusResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/statuses";

  private final Statuses statuses;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public StatusResource(Statuses statuses, Callers callers, Posts posts) {
    this.statuses = statuses;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{status}", this::get);
    routes.post(PATH + "/{status}/end", posts.handler(this::end));
    routes.post(PATH + "/{status}/error", posts.handler(this::markInError));
    routes.get("/api/v1/clinics/{clinic}/device-duties", this::duties);
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var status = PatientStatus.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<NotedStatus> noted = statuses.record(callers.access(ctx), status.get());
    return Answer.created(ctx.path() + "/" + noted.value().status().id(), noted.value())
        .version(noted.version());
  }

  private void list(Context ctx) {
    ctx.json(statuses.view(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)));
  }

  private void get(Context ctx) {
    Versioned<NotedStatus> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer end(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var end = StatusEnd.read(in);
    in.check();
    var ended = statuses.end(callers.access(ctx), find(ctx).value().status(), end.get(), expected);
    return Answer.ok(ended.value()).version(ended.version());
  }

  private Answer markInError(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam("status"));
    in.check();
    var marked =
        statuses.markInError(callers.access(ctx), find(ctx).value().status(), mark.get(), expected);
    return Answer.ok(marked.value()).version(marked.version());
  }

  private void duties(Context ctx) {
    int limit = Paging.limit(ctx);
    List<DeviceDuty> found =
        statuses.listDuties(callers.access(ctx), callers.clinic(ctx), cursor(ctx), limit + 1);
    List<DeviceDuty> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Paging.next(ctx, encode(page.get(limit - 1).cursor()));
    }
    ctx.json(Map.of("duties", page));
  }

  private static String encode(DeviceDuty.Cursor last) {
    return Paging.encode(List.of(
        last.since().toString(), last.patient().value(), last.implant(), Reads.name(last.kind())));
  }

  private static Optional<DeviceDuty.Cursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 4)
          .map(parts -> new DeviceDuty.Cursor(
              LocalDate.parse(parts.get(0)),
              new PatientId(parts.get(1)),
              parts.get(2),
              Reads.oneOf(StatusKind.class).apply(parts.get(3))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }

  private Versioned<NotedStatus> find(Context ctx) {
    return statuses.get(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), ctx.pathParam("status"));
  }
}
