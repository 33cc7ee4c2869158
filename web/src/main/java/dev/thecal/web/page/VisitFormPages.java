package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.StepInput;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitId;
import dev.thecal.core.visit.VisitKey;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refill visit step by step in the browser, one step on the page, without JavaScript. Each form carries the
 * version it was made from: sent twice, or after somebody else, it is refused, and the page shows what is there.
 */
public final class VisitFormPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/patients/{patient}/refill-visits";
  private static final String VISIT = PATH + "/{visit}";

  private final RefillVisits visits;
  private final Implants implants;
  private final PostedForms posted;
  private final VisitForms forms;
  private final Callers callers;
  private final PageRenderer renderer;

  @Inject
  public VisitFormPages(
      RefillVisits visits,
      Implants implants,
      PostedForms posted,
      VisitForms forms,
      Callers callers,
      PageRenderer renderer) {
    this.visits = visits;
    this.implants = implants;
    this.posted = posted;
    this.forms = forms;
    this.callers = callers;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::open);
    routes.get(VISIT, ctx -> render(ctx, VisitForms.Attempt.at(asked(ctx.queryParam("step")))));
    routes.post(VISIT + "/steps", ctx -> act(ctx, this::record));
    routes.post(VISIT + "/finish", ctx -> act(ctx, this::finish));
    routes.post(VISIT + "/cancellation", ctx -> act(ctx, this::cancel));
    routes.post(VISIT + "/second-check-code", this::makeCode);
  }

  private interface Action {
    void run(Context ctx, VisitKey key);
  }

  /** What is wrong with an order is told on a page of its own; the browser goes back to the form. */
  private void open(Context ctx) {
    OwnForms.require(ctx);
    Access access = posted.by(ctx);
    JsonInput in = posted.input(ctx, StepForms.order());
    var order = in.requiredObject("order", Preparation::read);
    in.check();
    var key = new VisitKey(callers.clinic(ctx), callers.patient(ctx), new VisitId(Ids.next()));
    visits.open(access, key, order.get());
    ctx.redirect(VisitForms.address(key), HttpStatus.SEE_OTHER);
  }

  private void act(Context ctx, Action action) {
    OwnForms.require(ctx);
    VisitKey key = key(ctx);
    try {
      action.run(ctx, key);
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      render(
          ctx,
          new VisitForms.Attempt(
              asked(ctx.formParam("step")),
              PostedForms.values(ctx),
              Optional.of(refusal),
              Optional.of("Not recorded. " + Words.capital(String.valueOf(refusal.getMessage())))));
      return;
    }
    ctx.redirect(VisitForms.address(key), HttpStatus.SEE_OTHER);
  }

  private void record(Context ctx, VisitKey key) {
    Access access = posted.by(ctx);
    StepKind kind = asked(ctx.formParam("step"))
        .orElseThrow(() -> Refusal.invalid("/step", "choose a step of the visit"));
    RefillVisit visit = requireSeen(ctx, key).value();
    var implant =
        implants.get(access, key.clinic(), key.patient(), visit.implant()).value();
    JsonInput in = posted.input(ctx, forms.inputs(access, key, kind));
    var step = StepInput.read(kind, in, implant);
    in.check();
    visits.record(access, key, step.get());
  }

  private void finish(Context ctx, VisitKey key) {
    visits.finish(posted.by(ctx), key, requireSeen(ctx, key).version());
  }

  private void cancel(Context ctx, VisitKey key) {
    String reason = PostedForms.text(ctx, "reason");
    if (reason.isBlank()) {
      throw Refusal.invalid("/reason", "say why the visit is cancelled");
    }
    visits.cancel(posted.by(ctx), key, reason, requireSeen(ctx, key).version());
  }

  private void makeCode(Context ctx) {
    OwnForms.require(ctx);
    String code = visits.makeCode(posted.by(ctx), key(ctx));
    String words = "The code is " + code + ". Tell it by telephone; it is good for 15 minutes.";
    render(
        ctx,
        new VisitForms.Attempt(
            Optional.of(StepKind.SECOND_CHECK), Map.of(), Optional.empty(), Optional.of(words)));
  }

  private void render(Context ctx, VisitForms.Attempt attempt) {
    Access access = callers.access(ctx);
    ctx.html(renderer.render(
        forms.of(access, posted.clinic(ctx), visits.get(access, key(ctx)), attempt)));
  }

  /** A form made from an older version shows something that is no longer so. */
  private Versioned<RefillVisit> requireSeen(Context ctx, VisitKey key) {
    Versioned<RefillVisit> now = visits.get(callers.access(ctx), key);
    if (!String.valueOf(now.version()).equals(PostedForms.text(ctx, "basedOn"))) {
      throw Refusal.stale("refill visit \"" + key.id() + "\"");
    }
    return now;
  }

  private VisitKey key(Context ctx) {
    return new VisitKey(
        callers.clinic(ctx), callers.patient(ctx), Callers.path(ctx, "visit", VisitId::new));
  }

  private static Optional<StepKind> asked(@Nullable String step) {
    try {
      return Optional.ofNullable(step).map(Reads.oneOf(StepKind.class));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
