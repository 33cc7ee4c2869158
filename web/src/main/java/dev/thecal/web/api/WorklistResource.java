package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.worklist.NetworkWorklist;
import dev.thecal.scheduling.worklist.Worklist;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistPage;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is due, most urgent first. */
public final class WorklistResource implements Routes {

  private static final int ALL_AT_ONCE = 200;

  private final Worklist worklist;
  private final NetworkWorklist network;
  private final Callers callers;

  @Inject
  public WorklistResource(Worklist worklist, NetworkWorklist network, Callers callers) {
    this.worklist = worklist;
    this.network = network;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/worklist", this::page);
    routes.get("/api/v1/clinics/{clinic}/worklist.csv", this::csv);
    routes.get("/api/v1/worklist", this::network);
    routes.get("/api/v1/worklist.csv", this::networkCsv);
  }

  private void page(Context ctx) {
    WorklistPage page =
        worklist.page(callers.access(ctx), callers.clinic(ctx), cursor(ctx), Paging.limit(ctx));
    page.next().ifPresent(next -> Paging.next(ctx, encode(next)));
    ctx.json(Map.of("pumps", page.rows()));
  }

  /** All pages of it: a spreadsheet has no next page. */
  private void csv(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    var rows = new ArrayList<NetworkWorklist.Row>();
    Optional<WorklistCursor> after = Optional.empty();
    do {
      WorklistPage page = worklist.page(access, clinic, after, ALL_AT_ONCE);
      page.rows().forEach(row -> rows.add(new NetworkWorklist.Row(clinic, row)));
      after = page.next();
    } while (after.isPresent());
    send(ctx, rows);
  }

  private void network(Context ctx) {
    ctx.json(Map.of("pumps", network.list(callers.network(ctx), Paging.limit(ctx))));
  }

  private void networkCsv(Context ctx) {
    send(ctx, network.list(callers.network(ctx), ALL_AT_ONCE));
  }

  private static void send(Context ctx, List<NetworkWorklist.Row> rows) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"worklist.csv\"")
        .result(WorklistCsv.of(rows));
  }

  /** Also the worklist page's cursor. */
  public static String encode(WorklistCursor cursor) {
    return Paging.encode(
        List.of(cursor.sortOn().toString(), cursor.patient().value(), cursor.implantId()));
  }

  /** The cursor of the request, if it has one. */
  public static Optional<WorklistCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 3)
          .map(parts -> new WorklistCursor(
              LocalDate.parse(parts.get(0)), new PatientId(parts.get(1)), parts.get(2)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }
}
