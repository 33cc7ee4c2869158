package dev.thecal.web.api;

import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Analyses;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.AnalysisName;
import dev.thecal.core.outcome.Period;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses of a clinic over a period, as JSON and as CSV. */
public final class AnalysisResource implements Routes {

  private static final String CSV = "text/csv";

  private final Analyses analyses;
  private final Callers callers;

  @Inject
  public AnalysisResource(Analyses analyses, Callers callers) {
    this.analyses = analyses;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/analyses/{analysis}", this::get);
  }

  private void get(Context ctx) {
    AnalysisName name = Callers.path(ctx, "analysis", Reads.oneOf(AnalysisName.class));
    boolean csv = csv(ctx);
    Analysis analysis = analyses.make(callers.access(ctx), callers.clinic(ctx), name, period(ctx));
    if (csv) {
      ctx.contentType(CSV + "; charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"" + Reads.name(name) + ".csv\"")
          .result(AnalysisCsv.of(analysis));
    } else {
      ctx.json(analysis);
    }
  }

  /**
   * The query's {@code from} and {@code to}, both included.
   *
   * @throws HttpProblem 400 that names everything that is missing or no date
   */
  private static Period period(Context ctx) {
    var problems = new ArrayList<String>();
    Optional<LocalDate> from = date(ctx, "from", problems);
    Optional<LocalDate> to = date(ctx, "to", problems);
    if (from.isEmpty() || to.isEmpty()) {
      throw new HttpProblem(400, "bad-parameter", String.join("; ", problems));
    }
    return new Period(from.get(), to.get());
  }

  private static Optional<LocalDate> date(Context ctx, String name, List<String> problems) {
    String text = ctx.queryParam(name);
    if (text == null) {
      problems.add(name + ": is missing; write for example " + name + "=2026-01-01");
      return Optional.empty();
    }
    try {
      return Optional.of(Reads.date(text));
    } catch (IllegalArgumentException e) {
      problems.add(name + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** By {@code ?format=}, else by what the caller accepts first. */
  private static boolean csv(Context ctx) {
    String format = ctx.queryParam("format");
    if (format == null) {
      return Optional.ofNullable(ctx.header("Accept"))
          .filter(accept -> accept.strip().startsWith(CSV))
          .isPresent();
    }
    return switch (format) {
      case "csv" -> true;
      case "json" -> false;
      default ->
        throw new HttpProblem(
            400, "bad-parameter", "format: \"" + format + "\" is neither json nor csv");
    };
  }
}
