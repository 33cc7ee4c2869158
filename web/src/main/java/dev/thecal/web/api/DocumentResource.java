package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.document.DowntimeCsv;
import dev.thecal.web.document.DowntimeList;
import dev.thecal.web.document.DowntimeLists;
import dev.thecal.web.document.PumpSummaries;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** What is printed about pumps, as data: one summary for cards and hospitals, one list for the day without a server. */
public final class DocumentResource implements Routes {

  private static final String LIST = "/api/v1/clinics/{clinic}/downtime-list";

  private final ClinicDirectory directory;
  private final PumpSummaries summaries;
  private final DowntimeLists downtimes;
  private final Callers callers;

  @Inject
  public DocumentResource(
      ClinicDirectory directory,
      PumpSummaries summaries,
      DowntimeLists downtimes,
      Callers callers) {
    this.directory = directory;
    this.summaries = summaries;
    this.downtimes = downtimes;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/pump-summary", this::summary);
    routes.get(LIST, ctx -> ctx.json(list(ctx)));
    routes.get(LIST + ".csv", this::csv);
  }

  private void summary(Context ctx) {
    Access access = callers.access(ctx);
    ctx.json(summaries.get(access, clinic(ctx), callers.patient(ctx)));
  }

  private void csv(Context ctx) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"downtime-list.csv\"")
        .result(DowntimeCsv.of(list(ctx)).getBytes(StandardCharsets.UTF_8));
  }

  private DowntimeList list(Context ctx) {
    return downtimes.of(callers.access(ctx), clinic(ctx));
  }

  private ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }
}
