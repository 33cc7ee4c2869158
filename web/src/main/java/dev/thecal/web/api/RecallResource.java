package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallId;
import dev.thecal.core.recall.RecallInput;
import dev.thecal.core.recall.RecallReport;
import dev.thecal.core.recall.Recalls;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Recalls of a clinic: from the notice to the report, one decision per patient. */
public final class RecallResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/recalls";

  private final Recalls recalls;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public RecallResource(Recalls recalls, Callers callers, Posts posts) {
    this.recalls = recalls;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::open));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{recall}", this::get);
    routes.post(PATH + "/{recall}/sweeps", posts.handler(this::sweep));
    routes.post(PATH + "/{recall}/patients/{patient}/contacts", posts.handler(this::contact));
    routes.post(PATH + "/{recall}/patients/{patient}/decisions", posts.handler(this::decide));
    routes.post(PATH + "/{recall}/closing", posts.handler(this::close));
    routes.get(PATH + "/{recall}/report", ctx -> ctx.json(report(ctx)));
    routes.get(PATH + "/{recall}/report.csv", this::csv);
  }

  private Answer open(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var recall = RecallInput.read(in, callers.clinic(ctx));
    in.check();
    Recalls.Swept swept = recalls.open(callers.access(ctx), recall.get());
    return Answer.created(ctx.path() + "/" + swept.recall().id(), swept).version(swept.version());
  }

  private Answer sweep(Context ctx) {
    Recalls.Swept swept = recalls.sweep(callers.access(ctx), callers.clinic(ctx), id(ctx));
    return Answer.ok(swept).version(swept.version());
  }

  private Answer contact(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var contact = Contact.read(in);
    in.check();
    return Answer.ok(recalls.contact(
        callers.access(ctx), find(ctx).value(), callers.patient(ctx), contact.get()));
  }

  private Answer decide(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var decision = Decision.read(in, callers.now());
    in.check();
    return Answer.ok(recalls.decide(
        callers.access(ctx), find(ctx).value(), callers.patient(ctx), decision.get()));
  }

  private Answer close(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var remark = in.optional("remark", Reads.text(2000));
    in.check();
    Versioned<Recall> closed =
        recalls.close(callers.access(ctx), find(ctx).value(), remark.optional(), expected);
    return Answer.ok(closed.value()).version(closed.version());
  }

  private void list(Context ctx) {
    var all = recalls.list(callers.access(ctx), callers.clinic(ctx));
    ctx.json(Map.of("recalls", all.stream().map(Versioned::value).toList()));
  }

  private void get(Context ctx) {
    Versioned<Recall> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void csv(Context ctx) {
    RecallReport report = report(ctx);
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"report.csv\"")
        .result(report.csv());
  }

  private RecallReport report(Context ctx) {
    return recalls.report(callers.access(ctx), callers.clinic(ctx), id(ctx));
  }

  private Versioned<Recall> find(Context ctx) {
    return recalls.get(callers.access(ctx), callers.clinic(ctx), id(ctx));
  }

  private static RecallId id(Context ctx) {
    return Callers.path(ctx, "recall", RecallId::new);
  }
}
