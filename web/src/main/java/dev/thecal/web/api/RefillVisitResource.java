package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.visit.OpenOrders;
import dev.thecal.core.visit.RecordedStep;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.StepInput;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitId;
import dev.thecal.core.visit.VisitKey;
import dev.thecal.core.visit.VisitProgress;
import dev.thecal.core.visit.VisitState;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refill visits, one sub-resource per step; what is missing and what stops stands in every answer. */
public final class RefillVisitResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/refill-visits";
  private static final String VISIT = PATH + "/{visit}";

  private final RefillVisits visits;
  private final Implants implants;
  private final Infusions infusions;
  private final Dues dues;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public RefillVisitResource(
      RefillVisits visits,
      Implants implants,
      Infusions infusions,
      Dues dues,
      Callers callers,
      Posts posts) {
    this.visits = visits;
    this.implants = implants;
    this.infusions = infusions;
    this.dues = dues;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::open));
    routes.get(PATH, this::list);
    routes.get(VISIT, this::get);
    routes.get("/api/v1/clinics/{clinic}/refill-reattempts", this::reattempts);
    for (StepKind kind : StepKind.values()) {
      routes.post(VISIT + "/" + Reads.name(kind), posts.handler(ctx -> record(ctx, kind)));
    }
    routes.post(VISIT + "/second-check-code", posts.handler(this::makeCode));
    routes.post(VISIT + "/finish", posts.handler(this::finish));
    routes.post(VISIT + "/cancellation", posts.handler(this::cancel));
  }

  private Answer open(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var id = in.optional("id", VisitId::new);
    var order = in.requiredObject("order", Preparation::read);
    in.check();
    var key = new VisitKey(
        callers.clinic(ctx),
        callers.patient(ctx),
        id.optional().orElseGet(() -> new VisitId(Ids.next())));
    var opened = visits.open(callers.access(ctx), key, order.get());
    return Answer.created(ctx.path() + "/" + key.id(), view(callers.access(ctx), opened.value()))
        .version(opened.version());
  }

  private Answer record(Context ctx, StepKind kind) {
    Access access = callers.access(ctx);
    VisitKey key = key(ctx);
    Implant implant = implants
        .get(
            access, key.clinic(), key.patient(), visits.get(access, key).value().implant())
        .value();
    JsonInput in = Callers.input(ctx);
    var step = StepInput.read(kind, in, implant);
    in.check();
    return answer(access, visits.record(access, key, step.get()));
  }

  private Answer makeCode(Context ctx) {
    return Answer.ok(Map.of("code", visits.makeCode(callers.access(ctx), key(ctx))));
  }

  private Answer finish(Context ctx) {
    return answer(
        callers.access(ctx), visits.finish(callers.access(ctx), key(ctx), ETags.required(ctx)));
  }

  private Answer cancel(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(1000));
    in.check();
    Access access = callers.access(ctx);
    return answer(access, visits.cancel(access, key(ctx), reason.get(), expected));
  }

  private void list(Context ctx) {
    Access access = callers.access(ctx);
    var all = visits.list(access, callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of(
        "refillVisits", all.stream().map(visit -> view(access, visit.value())).toList()));
  }

  private void reattempts(Context ctx) {
    ctx.json(Map.of("reattempts", visits.listReattempts(callers.access(ctx), callers.clinic(ctx))));
  }

  private void get(Context ctx) {
    Access access = callers.access(ctx);
    Versioned<RefillVisit> found = visits.get(access, key(ctx));
    ctx.header("ETag", ETags.of(found.version()));
    ctx.json(view(access, found.value()));
  }

  private Answer answer(Access access, Versioned<RefillVisit> visit) {
    return Answer.ok(view(access, visit.value())).version(visit.version());
  }

  /**
   * A visit with what follows from it.
   *
   * @param missing steps that must still be recorded
   * @param stop what must be put right before the needle goes on
   * @param orderFindings what speaks against the order: limits, and a change that nobody confirmed; of a closed
   *     visit none
   * @param openOrders that the interrogation must answer; of a closed visit none
   * @param nextRefill the dates that follow once the visit is closed
   */
  record View(
      RefillVisit visit,
      List<StepKind> missing,
      Optional<RecordedStep> stop,
      List<Finding> orderFindings,
      List<Programme> openOrders,
      Optional<DueWindow> nextRefill) {}

  private View view(Access access, RefillVisit visit) {
    VisitKey key = visit.key();
    boolean open = visit.state() == VisitState.OPEN;
    Optional<InfusionHistory> history =
        open ? infusions.history(access, key.clinic(), key.patient()) : Optional.empty();
    return new View(
        visit,
        VisitProgress.missing(visit),
        open ? VisitProgress.stop(visit) : Optional.empty(),
        history
            .filter(known -> known.implant().id().equals(visit.implant()))
            .map(ignored -> visits.orderFindings(access, visit))
            .orElse(List.of()),
        history.map(OpenOrders::of).orElse(List.of()),
        open
            ? Optional.empty()
            : dues.list(access, key.clinic(), key.patient()).stream()
                .filter(due -> due.implantId().equals(visit.implant().value()))
                .map(Due::window)
                .findFirst());
  }

  private VisitKey key(Context ctx) {
    return new VisitKey(
        callers.clinic(ctx), callers.patient(ctx), Callers.path(ctx, "visit", VisitId::new));
  }
}
