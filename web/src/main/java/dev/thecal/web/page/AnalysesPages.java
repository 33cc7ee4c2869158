package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Analyses;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.AnalysisName;
import dev.thecal.core.outcome.Period;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The analyses for the lead of a programme: the last year unless told otherwise. */
public final class AnalysesPages implements Routes {

  private final ClinicDirectory directory;
  private final Analyses analyses;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public AnalysesPages(
      ClinicDirectory directory,
      Analyses analyses,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.analyses = analyses;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/analyses", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    var year = new Period(today.minusYears(1).plusDays(1), today);
    try {
      Period period =
          new Period(day(ctx, "from").orElse(year.from()), day(ctx, "to").orElse(year.to()));
      List<Analysis> all = Stream.of(AnalysisName.values())
          .map(name -> analyses.make(access, clinic.id(), name, period))
          .toList();
      render(ctx, clinic, period, all, Optional.empty());
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      render(ctx, clinic, year, List.of(), Optional.of(words(refusal)));
    }
  }

  private void render(
      Context ctx,
      ClinicProfile clinic,
      Period period,
      List<Analysis> all,
      Optional<String> problem) {
    ctx.html(
        renderer.render(AnalysesViews.of(frames.analyses(clinic), clinic, period, all, problem)));
  }

  private static String words(Refusal refusal) {
    return refusal.problems().isEmpty()
        ? String.valueOf(refusal.getMessage())
        : refusal.problems().stream().map(InputProblem::detail).collect(Collectors.joining("; "));
  }

  private static Optional<LocalDate> day(Context ctx, String name) {
    try {
      return Optional.ofNullable(ctx.queryParam(name)).map(Reads::date);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("/" + name, String.valueOf(e.getMessage()));
    }
  }
}
