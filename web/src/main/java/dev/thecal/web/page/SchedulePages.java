package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day's visits, for the clinic's staff, who say what becomes of each. */
public final class SchedulePages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/schedule";

  private final ClinicDirectory directory;
  private final ScheduleViews views;
  private final VisitDay day;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public SchedulePages(
      ClinicDirectory directory,
      ScheduleViews views,
      VisitDay day,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.views = views;
    this.day = day;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> render(ctx, ctx.queryParam("day"), Optional.empty()));
    routes.post(PATH + "/{booking}", this::mark);
  }

  private void mark(Context ctx) {
    OwnForms.require(ctx);
    try {
      mark(ctx, form(ctx, "mark"));
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      render(
          ctx,
          ctx.formParam("day"),
          Optional.of(Words.capital(String.valueOf(refusal.getMessage()))));
      return;
    }
    ClinicProfile clinic = clinic(ctx);
    ctx.redirect(
        Frames.scheduleAddress(clinic) + "?day=" + on(clinic, ctx.formParam("day")),
        HttpStatus.SEE_OTHER);
  }

  private void mark(Context ctx, String mark) {
    Access access = callers.access(ctx);
    String id = ctx.pathParam("booking");
    long version = version(form(ctx, "version"));
    switch (mark) {
      case "arrived" -> day.arrive(access, callers.clinic(ctx), id, version);
      case "done" -> day.complete(access, callers.clinic(ctx), id, version);
      case "no-show" -> day.noShow(access, callers.clinic(ctx), id, version, Optional.empty());
      default -> throw Refusal.invalid("/mark", "choose one of the buttons");
    }
  }

  private static long version(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.invalid("/version", "\"" + text + "\" is no version; open the page again");
    }
    return Long.parseLong(text);
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  private ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }

  private LocalDate on(ClinicProfile clinic, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return LocalDate.ofInstant(callers.now(), clinic.zone());
    }
    try {
      return Reads.date(text);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-parameter", "day: " + e.getMessage());
    }
  }

  private void render(Context ctx, @Nullable String on, Optional<String> problem) {
    ClinicProfile clinic = clinic(ctx);
    ctx.html(renderer.render(
        views.of(frames.schedule(clinic), callers.access(ctx), clinic, on(clinic, on), problem)));
  }
}
