package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refill visits: opened, taken step by step and, if need be, taken up again another time. Nothing of a visit
 * is history before {@link #finish}, which writes all of it in one transaction.
 */
public final class RefillVisits {

  private final VisitRecords records;
  private final CheckCodes codes;
  private final VisitSupport support;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public RefillVisits(
      VisitRecords records,
      VisitSupport support,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.codes = new CheckCodes(records);
    this.support = support;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Opens a visit for the pump in the body.
   *
   * @param order what the prescriber wants in the pump
   * @throws Refusal NOT_FOUND without a pump, CONFLICT if a visit for it is open or the id is taken,
   *     NOT_ALLOWED for an order beyond an enforced limit of pump or drug, or if the patient has died
   */
  public Versioned<RefillVisit> open(Access access, VisitKey key, Preparation order) {
    return transactions.call(() -> {
      support.requireLiving(access, key);
      Implant pump = support.pump(access, key);
      VisitGuards.requireWithinLimits(support.limits(access, pump, order));
      var visit = new RefillVisit(
          key,
          pump.id(),
          order,
          access.actor().id(),
          access.at(),
          VisitState.OPEN,
          List.of(),
          Optional.empty());
      if (!records.open(access, visit)) {
        throw Refusal.conflict(
            "visit-open",
            "a refill visit for this pump is open, or the id \"" + key.id()
                + "\" is taken: take the open one up again, or cancel it");
      }
      audit(access, key, "visit-opened", "order " + order);
      return new Versioned<>(visit, 1);
    });
  }

  /**
   * Records a step, or records it anew; the newer one counts.
   *
   * @throws Refusal NOT_ALLOWED if another step must come first, the visit is stopped or a second person is
   *     needed, CONFLICT if the visit is closed, STALE if somebody recorded a step at the same moment
   */
  public Versioned<RefillVisit> record(Access access, VisitKey key, VisitStep step) {
    StepKind kind = StepKind.of(step);
    return transactions.call(() -> {
      Versioned<RefillVisit> now = get(access, key);
      if (kind == StepKind.WRONG_DRUG && now.value().state() == VisitState.FINISHED) {
        return foundLater(access, now, (WrongDrug) step);
      }
      VisitGuards.requireOpen(now.value());
      VisitProgress.requireAllowed(now.value(), kind);
      VisitPeople.require(access, now.value(), step);
      VisitGuards.requireTimes(access, step);
      if (step instanceof SecondCheck check) {
        codes.use(access, key, check);
      }
      return append(
          access, now, step, support.checks().check(access, context(access, now.value()), step));
    });
  }

  /** What speaks against the order of an open visit: limits, and a change that nobody confirmed. */
  public List<Finding> orderFindings(Access access, RefillVisit visit) {
    return transactions.call(() -> support.checks().order(access, context(access, visit)));
  }

  private Versioned<RefillVisit> append(
      Access access, Versioned<RefillVisit> now, VisitStep step, Checked checked) {
    StepKind kind = StepKind.of(step);
    var recorded = new RecordedStep(
        now.value().nextStep(),
        kind,
        step,
        checked.findings(),
        checked.result(),
        access.actor().id(),
        access.at());
    if (!records.addStep(access, now, recorded)) {
      throw Refusal.stale("refill visit \"" + now.value().key().id() + "\"");
    }
    audit(access, now.value().key(), "visit-step", Reads.name(kind) + codesOf(checked.findings()));
    return get(access, now.value().key());
  }

  /** The fill was history already: it is marked, and what is truly inside is recorded. */
  private Versioned<RefillVisit> foundLater(
      Access access, Versioned<RefillVisit> now, WrongDrug wrong) {
    RefillVisit visit = now.value();
    if (visit.closing().filter(c -> c.end() == VisitEnd.FILLED).isEmpty()
        || visit.latest(StepKind.WRONG_DRUG).isPresent()) {
      throw Refusal.conflict("visit-closed", "this visit has no fill that can be another drug");
    }
    NotInFuture.require(access, "/foundAt", wrong.foundAt());
    support.writer().correct(access, visit, wrong);
    var appended =
        append(access, now, wrong, Checked.of(WrongDrugFindings.of(visit.order(), wrong)));
    return close(
        access, appended, appended.value().closed(VisitState.FINISHED, VisitWriter.wrong(access)));
  }

  /**
   * Makes a one-time code for a second check from elsewhere; an older one is void.
   *
   * @return the code, to be told by telephone; it cannot be read again
   * @throws Refusal CONFLICT if the visit is closed, NOT_ALLOWED before identity and label are read
   */
  public String makeCode(Access access, VisitKey key) {
    return transactions.call(() -> {
      RefillVisit visit = get(access, key).value();
      VisitGuards.requireOpen(visit);
      VisitProgress.requireAllowed(visit, StepKind.SECOND_CHECK);
      String code = codes.make(access, key);
      audit(access, key, "visit-code-made", "");
      return code;
    });
  }

  /**
   * Ends the visit and makes it history: fill, programme and what the interrogation found, all or nothing.
   * Of a finished visit it answers what is kept.
   *
   * @param expectedVersion what was looked at
   * @throws Refusal NOT_ALLOWED naming every step that is missing, STALE if a step was added meanwhile,
   *     CONFLICT if it was cancelled
   */
  public Versioned<RefillVisit> finish(Access access, VisitKey key, long expectedVersion) {
    return transactions.call(() -> {
      Versioned<RefillVisit> now = get(access, key);
      if (now.value().state() == VisitState.FINISHED) {
        return now;
      }
      VisitGuards.requireOpen(now.value());
      VisitGuards.requireVersion(now, expectedVersion);
      VisitGuards.requireComplete(now.value());
      VisitContext context = context(access, now.value());
      support.ledger().write(access, context);
      Closing closing = support.writer().write(access, now.value(), context.history());
      return close(access, now, now.value().closed(VisitState.FINISHED, closing));
    });
  }

  /**
   * Ends an open visit as not done; its steps stay readable and nothing becomes history.
   *
   * @throws Refusal as {@link #finish}; NOT_ALLOWED if drug went into the pump
   */
  public Versioned<RefillVisit> cancel(
      Access access, VisitKey key, String reason, long expectedVersion) {
    return transactions.call(() -> {
      Versioned<RefillVisit> now = get(access, key);
      VisitGuards.requireOpen(now.value());
      VisitGuards.requireVersion(now, expectedVersion);
      if (now.value().latest(StepKind.FILL).isPresent()) {
        throw Refusal.notAllowed(
            "fill-done",
            "drug went into the pump: finish the visit, it cannot be undone",
            List.of());
      }
      var closing = new Closing(
          VisitEnd.NOT_DONE,
          access.actor().id(),
          access.at(),
          Optional.of(reason),
          Optional.empty(),
          false);
      return close(access, now, now.value().closed(VisitState.CANCELLED, closing));
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such visit
   */
  public Versioned<RefillVisit> get(Access access, VisitKey key) {
    return records
        .find(access, key)
        .orElseThrow(() -> Refusal.notFound("refill visit", key.id().value()));
  }

  /** All visits of a patient, the oldest first. */
  public List<Versioned<RefillVisit>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /** Refills of a clinic that failed and are still to be done: the soonest first. */
  public List<OpenReattempt> listReattempts(Access access, ClinicId clinic) {
    return transactions.call(() -> records.listReattempts(access, clinic).stream()
        .map(failed -> OpenReattempt.of(failed, support.patient(access, failed.key())))
        .sorted(OpenReattempt.SOONEST_FIRST)
        .toList());
  }

  private Versioned<RefillVisit> close(
      Access access, Versioned<RefillVisit> now, RefillVisit closed) {
    if (!records.close(access, closed, now.version())) {
      throw Refusal.stale("refill visit \"" + closed.key().id() + "\"");
    }
    Closing closing = closed.closing().orElseThrow();
    audit(
        access,
        closed.key(),
        "visit-" + Reads.name(closed.state()),
        Reads.name(closing.end()) + closing.reason().map(why -> ": " + why).orElse(""));
    events.publish(new RefillVisitClosed(closed), access);
    return new Versioned<>(closed, now.version() + 1);
  }

  private VisitContext context(Access access, RefillVisit visit) {
    List<RefillVisit> earlier = list(access, visit.key().clinic(), visit.key().patient()).stream()
        .map(Versioned::value)
        .filter(one -> one.state() == VisitState.FINISHED)
        .filter(one -> one.implant().equals(visit.implant()))
        .toList();
    return support.context(access, visit, earlier);
  }

  private void audit(Access access, VisitKey key, String action, String detail) {
    audit.record(
        access,
        key.clinic(),
        action,
        "patient/" + key.patient() + "/refill-visit/" + key.id(),
        detail);
  }

  private static String codesOf(List<Finding> findings) {
    return findings.isEmpty()
        ? ""
        : ": " + findings.stream().map(Finding::code).collect(Collectors.joining(", "));
  }
}
