package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.document.DowntimeList;
import dev.thecal.web.document.DowntimeLists;
import dev.thecal.web.document.PumpSummaries;
import dev.thecal.web.document.PumpSummary;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** Pages to be printed, on A4 or Letter, without a script. */
public final class PrintPages implements Routes {

  private static final String PATIENT = "/staff/clinics/{clinic}/patients/{patient}";

  private final ClinicDirectory directory;
  private final PumpSummaries summaries;
  private final DowntimeLists downtimes;
  private final Callers callers;
  private final PageRenderer renderer;
  private final PrintViews views;

  @Inject
  public PrintPages(
      ClinicDirectory directory,
      PumpSummaries summaries,
      DowntimeLists downtimes,
      Callers callers,
      PageRenderer renderer,
      Configuration configuration) {
    this.directory = directory;
    this.summaries = summaries;
    this.downtimes = downtimes;
    this.callers = callers;
    this.renderer = renderer;
    this.views = new PrintViews(configuration.demo());
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(
        PATIENT + "/emergency-card",
        ctx -> ctx.html(renderer.renderEmergency(views.document("Emergency card", summary(ctx)))));
    routes.get(
        PATIENT + "/pump-summary",
        ctx -> ctx.html(renderer.renderSummary(views.document("Pump summary", summary(ctx)))));
    routes.get(
        PATIENT + "/wallet-card",
        ctx -> ctx.html(renderer.render(views.wallet(summary(ctx), words(ctx), ctx.path()))));
    routes.get(
        "/staff/clinics/{clinic}/downtime-list",
        ctx -> ctx.html(downtime(downtimes.of(callers.access(ctx), clinic(ctx)))));
  }

  /** The whole page, also for the command line. */
  public String downtime(DowntimeList list) {
    return renderer.render(views.downtime(list));
  }

  private PumpSummary summary(Context ctx) {
    Access access = callers.access(ctx);
    return summaries.get(access, clinic(ctx), callers.patient(ctx));
  }

  private ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }

  private static CardWords words(Context ctx) {
    String language = Optional.ofNullable(ctx.queryParam("language")).orElse("en");
    return switch (language) {
      case "en" -> CardWords.ENGLISH;
      case "es" -> CardWords.SPANISH;
      default ->
        throw new HttpProblem(
            400, "bad-parameter", "language: \"" + language + "\" is neither en nor es");
    };
  }
}
