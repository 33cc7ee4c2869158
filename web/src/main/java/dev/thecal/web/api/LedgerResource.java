package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerEntry;
import dev.thecal.core.ledger.LedgerLine;
import dev.thecal.core.ledger.Lot;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** The controlled-drug ledger of a clinic: entries, contra entries, balances, and all of it as CSV. */
public final class LedgerResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/drug-ledger";

  private final Ledger ledger;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public LedgerResource(Ledger ledger, ClinicDirectory directory, Callers callers, Posts posts) {
    this.ledger = ledger;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::record));
    routes.get(
        PATH, ctx -> ctx.json(Map.of("entries", ledger.entries(known(ctx), callers.clinic(ctx)))));
    routes.get(
        PATH + "/balances",
        ctx -> ctx.json(Map.of("lots", ledger.balances(known(ctx), callers.clinic(ctx)))));
    routes.get(PATH + "/entries.csv", this::csv);
    routes.post(PATH + "/{entry}/contra", posts.handler(this::contra));
  }

  private Answer record(Context ctx) {
    Access access = known(ctx);
    JsonInput in = Callers.input(ctx);
    var id = in.optional("id", EntryId::new);
    var drug = in.required("drug", Reads.text(100));
    var lot = in.required("lot", Reads.text(60));
    var line = LedgerLine.read(in);
    in.check();
    LedgerEntry entry = ledger.record(
        access,
        new Lot(callers.clinic(ctx), drug.get(), lot.get()),
        id.optional().orElseGet(() -> new EntryId(Ids.next())),
        line.get());
    return Answer.created(ctx.path(), entry);
  }

  private Answer contra(Context ctx) {
    Access access = known(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    LedgerEntry entry = ledger.contra(
        access, callers.clinic(ctx), Callers.path(ctx, "entry", EntryId::new), reason.get());
    return Answer.created(ctx.path().replaceFirst("/[^/]+/contra$", ""), entry);
  }

  private void csv(Context ctx) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"ledger.csv\"")
        .result(LedgerCsv.of(ledger.entries(known(ctx), callers.clinic(ctx))));
  }

  /** An unknown clinic is a 404, never an empty ledger. */
  private Access known(Context ctx) {
    Access access = callers.access(ctx);
    directory.get(access, callers.clinic(ctx));
    return access;
  }
}
