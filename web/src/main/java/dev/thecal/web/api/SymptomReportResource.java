package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.triage.FiledReport;
import dev.thecal.core.triage.FollowUp;
import dev.thecal.core.triage.OpenCursor;
import dev.thecal.core.triage.ReportId;
import dev.thecal.core.triage.Sign;
import dev.thecal.core.triage.SymptomReportInput;
import dev.thecal.core.triage.SymptomReports;
import dev.thecal.core.triage.TriageTable;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Symptoms that are reported between visits, their triage, and who saw to them. */
public final class SymptomReportResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/symptom-reports";

  private final SymptomReports reports;
  private final TriageTable table;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public SymptomReportResource(
      SymptomReports reports,
      TriageTable table,
      ClinicDirectory directory,
      Callers callers,
      Posts posts) {
    this.reports = reports;
    this.table = table;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/triage-table", this::table);
    routes.get("/api/v1/clinics/{clinic}/symptom-reports", this::open);
    routes.post(PATH, posts.handler(this::file));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{report}", this::get);
    routes.get(PATH + "/{report}/triage", this::triage);
    routes.post(PATH + "/{report}/steps", posts.handler(this::followUp));
  }

  private void table(Context ctx) {
    ctx.json(Map.of(
        "table",
        TriageTable.NAME,
        "rows",
        table.list().stream().map(SymptomReportViews.TableRow::of).toList(),
        "questions",
        Arrays.stream(Sign.values())
            .map(sign -> Map.of("code", sign.code(), "question", sign.question()))
            .toList()));
  }

  private Answer file(Context ctx) {
    Access access = callers.access(ctx);
    JsonInput in = Callers.input(ctx);
    var report =
        SymptomReportInput.read(in, callers.clinic(ctx), callers.patient(ctx), access.at());
    in.check();
    FiledReport filed = reports.file(access, report.get());
    return Answer.created(
            ctx.path() + "/" + filed.report().id(), SymptomReportViews.Whole.of(filed))
        .version(filed.version());
  }

  private Answer followUp(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var request = FollowUp.Request.read(in);
    in.check();
    FiledReport filed =
        reports.followUp(callers.access(ctx), find(ctx).report(), request.get(), expected);
    return Answer.ok(SymptomReportViews.Whole.of(filed)).version(filed.version());
  }

  private void list(Context ctx) {
    var all = reports.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("reports", all.stream().map(SymptomReportViews.Whole::of).toList()));
  }

  private void get(Context ctx) {
    FiledReport filed = find(ctx);
    if (!ETags.unchanged(ctx, filed.version())) {
      ctx.json(SymptomReportViews.Whole.of(filed));
    }
  }

  private void triage(Context ctx) {
    ctx.contentType("application/json").result(find(ctx).triage());
  }

  private void open(Context ctx) {
    Access access = callers.access(ctx);
    directory.get(access, callers.clinic(ctx));
    int limit = Paging.limit(ctx);
    List<FiledReport> found = reports.listOpen(access, callers.clinic(ctx), cursor(ctx), limit + 1);
    List<FiledReport> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Paging.next(ctx, encode(OpenCursor.of(page.get(limit - 1))));
    }
    ctx.json(Map.of(
        "reports",
        page.stream()
            .map(filed -> SymptomReportViews.Line.of(filed, access.at()))
            .toList()));
  }

  private FiledReport find(Context ctx) {
    ReportId id = Callers.path(ctx, "report", ReportId::new);
    return reports.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
  }

  private static String encode(OpenCursor last) {
    return Paging.encode(List.of(
        String.valueOf(last.rank()),
        last.reportedAt().toString(),
        last.patient().value(),
        last.id().value()));
  }

  private static Optional<OpenCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 4)
          .map(parts -> new OpenCursor(
              Integer.parseInt(parts.get(0)),
              Instant.parse(parts.get(1)),
              new PatientId(parts.get(2)),
              new ReportId(parts.get(3))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }
}
