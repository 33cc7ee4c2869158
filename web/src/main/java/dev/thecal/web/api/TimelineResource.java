package dev.thecal.web.api;

import dev.thecal.core.timeline.Timeline;
import dev.thecal.core.timeline.TimelineCursor;
import dev.thecal.core.timeline.TimelinePage;
import dev.thecal.core.timeline.TimelineQuery;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that happened to a patient, page by page. */
public final class TimelineResource implements Routes {

  private final Timeline timeline;
  private final Callers callers;

  @Inject
  public TimelineResource(Timeline timeline, Callers callers) {
    this.timeline = timeline;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/timeline", this::read);
  }

  private void read(Context ctx) {
    TimelinePage page = timeline.page(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        new TimelineQuery(Set.copyOf(ctx.queryParams("kind")), cursor(ctx), Paging.limit(ctx)));
    page.next().ifPresent(last -> Paging.next(ctx, encode(last)));
    ctx.json(Map.of("kinds", timeline.kinds(), "entries", page.entries()));
  }

  /** The cursor as pages and programs send it. */
  public static String encode(TimelineCursor last) {
    return Paging.encode(List.of(
        last.on().toString(),
        last.at().map(Instant::toString).orElse(""),
        last.kind(),
        last.record(),
        String.valueOf(last.part())));
  }

  /** Where an earlier page ended, if the request says so. */
  public static Optional<TimelineCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 5).map(TimelineResource::decode);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }

  private static TimelineCursor decode(List<String> parts) {
    return new TimelineCursor(
        LocalDate.parse(parts.get(0)),
        Optional.of(parts.get(1)).filter(text -> !text.isEmpty()).map(Instant::parse),
        parts.get(2),
        parts.get(3),
        Integer.parseInt(parts.get(4)));
  }
}
