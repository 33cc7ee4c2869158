package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records what pumps are filled with and told; refuses a plan that breaks a limit, never a fact. */
public final class Infusions {

  private static final Duration FARTHEST_AHEAD = Duration.ofDays(366);

  /** What asks for thought before a programme begins, and says nothing about one that runs. */
  private static final Set<String> BEFOREHAND = Set.of("drug-starts", "no-sourced-cap");

  private final InfusionRecords records;
  private final Implants implants;
  private final InfusionLimits limits;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public Infusions(
      InfusionRecords records,
      Implants implants,
      InfusionLimits limits,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.implants = implants;
    this.limits = limits;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Records a fill as it was done, with what speaks against it.
   *
   * @throws Refusal NOT_FOUND without the pump, CONFLICT if the id is taken, INVALID if it lies in the
   *     future, or was prepared after it was filled
   */
  public Recorded<Fill> recordFill(Access access, Fill fill) {
    NotInFuture.require(access, "/filledAt", fill.filledAt());
    fill.compoundedOn()
        .ifPresent(on -> CompoundingDay.require("/compoundedOn", on, fill.filledAt()));
    return transactions.call(() -> {
      Implant implant = implant(access, fill.clinic(), fill.patient(), fill.implant());
      var findings = new ArrayList<>(limits.check(access, implant, fill));
      findings.addAll(InfusionContext.check(implant, fill));
      InfusionHistory history = historyOf(access, implant);
      findings.addAll(limits.age(access, history, fill));
      findings.addAll(InfusionContext.check(history, fill));
      var recorded = Recorded.of(fill, findings, access);
      requireNew(records.addFill(access, recorded), "fill", fill.id().value());
      audit(access, implant, "fill-recorded", "fill/" + fill.id(), codes(findings));
      events.publish(new FillRecorded(fill), access);
      return recorded;
    });
  }

  /**
   * Orders a programme: a plan. It is not in the pump until {@link #recordProgramme} says so.
   *
   * @throws Refusal NOT_ALLOWED beyond an enforced limit, for a drug or pump that is not known or a pump
   *     that is out, for a patient who has died, for a step or another drug or concentration that one person may not order alone, and without a
   *     reason where a finding warns; otherwise as {@link #recordFill}
   */
  public Recorded<Programme> order(Access access, Programme programme) {
    return order(access, Plan.of(programme));
  }

  /** As {@link #order(Access, Programme)}, with what shall be put in and who confirms it. */
  public Recorded<Programme> order(Access access, Plan plan) {
    return transactions.call(() -> {
      List<Finding> findings = check(access, plan);
      Programme programme = plan.programme();
      return add(
          access,
          implant(access, programme.clinic(), programme.patient(), programme.implant()),
          Recorded.of(programme.in(ProgrammeState.ORDERED), findings, access));
    });
  }

  /**
   * Everything that speaks against a plan that may stand; nothing is recorded.
   *
   * @throws Refusal as {@link #order(Access, Programme)} would
   */
  public List<Finding> check(Access access, Plan plan) {
    Programme programme = plan.programme();
    requireNow(access, programme);
    return transactions.call(() -> {
      limits.requireLiving(access, programme);
      Implant implant =
          implant(access, programme.clinic(), programme.patient(), programme.implant());
      var findings = new ArrayList<>(findings(access, implant, plan, access.at()));
      plan.fill(access.at())
          .ifPresent(fill -> limits.check(access, implant, fill).stream()
              .filter(finding -> !findings.contains(finding))
              .forEach(findings::add));
      PlanGate.require(implant, plan, findings);
      return List.copyOf(findings);
    });
  }

  /** What the limits of pump and drugs say against putting this into it; nothing is recorded. */
  public List<Finding> check(Access access, Implant implant, Preparation wanted) {
    return limits.check(
        access,
        implant,
        wanted.planned(implant.clinic(), implant.patient(), implant.id(), access.at()));
  }

  /**
   * What is to be said of a programme that a pump was told, before it is history; nothing is recorded.
   *
   * @param history of the pump, with what a visit found. What goes in at the same visit is not in it, so
   *     programme and fill are not compared
   */
  public List<Finding> checkTold(Access access, InfusionHistory history, Programme programme) {
    Instant before = programme.from().minusNanos(1);
    return Stream.of(
            limits.check(access, history.implant(), programme),
            InfusionContext.stop(programme),
            limits.step(access, history, Plan.of(programme), before))
        .flatMap(List::stream)
        .filter(finding -> !BEFOREHAND.contains(finding.code()))
        .toList();
  }

  /**
   * Records what a pump was really told, with what speaks against it.
   *
   * @throws Refusal as {@link #recordFill}
   */
  public Recorded<Programme> recordProgramme(Access access, Programme programme) {
    NotInFuture.require(access, "/from", programme.from());
    return transactions.call(() -> {
      Implant implant =
          implant(access, programme.clinic(), programme.patient(), programme.implant());
      List<Finding> findings = factual(access, implant, programme);
      return add(
          access, implant, Recorded.of(programme.in(ProgrammeState.IN_PUMP), findings, access));
    });
  }

  /**
   * Marks a fill as entered in error; it stays readable.
   *
   * @throws Refusal NOT_FOUND if there is no such fill, or it is marked already
   */
  public void markFillInError(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    transactions.run(() -> corrected(
        access,
        new InfusionCorrected(clinic, patient),
        records.markFill(access, clinic, patient, mark),
        new ErrorMark("fill/" + mark.id(), mark.reason())));
  }

  /** As {@link #markFillInError} for a programme. */
  public void markProgrammeInError(
      Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    transactions.run(() -> corrected(
        access,
        new InfusionCorrected(clinic, patient),
        records.markProgramme(access, clinic, patient, mark),
        new ErrorMark("programme/" + mark.id(), mark.reason())));
  }

  /** All about the pump that is in the body; empty if none is. */
  public Optional<InfusionHistory> history(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> implants
        .findInBody(access, clinic, patient)
        .map(implant -> historyOf(access, implant.value())));
  }

  private InfusionHistory historyOf(Access access, Implant implant) {
    return new InfusionHistory(
        implant, records.listFills(access, implant), records.listProgrammes(access, implant));
  }

  private Implant implant(Access access, ClinicId clinic, PatientId patient, ImplantId id) {
    return implants.get(access, clinic, patient, id).value();
  }

  private List<Finding> findings(Access access, Implant implant, Plan plan, Instant at) {
    Programme programme = plan.programme();
    var findings = new ArrayList<>(limits.check(access, implant, programme));
    InfusionHistory history = historyOf(access, implant);
    findings.addAll(InfusionContext.check(history, programme));
    findings.addAll(limits.step(access, history, plan, at));
    return findings;
  }

  /** Of a fact without what only asks for thought before; the step is from what ran just before. */
  private List<Finding> factual(Access access, Implant implant, Programme programme) {
    return findings(access, implant, Plan.of(programme), programme.from().minusNanos(1)).stream()
        .filter(finding -> !BEFOREHAND.contains(finding.code()))
        .toList();
  }

  private Recorded<Programme> add(Access access, Implant implant, Recorded<Programme> recorded) {
    Programme programme = recorded.value();
    requireNew(
        records.addProgramme(access, recorded), "programme", programme.id().value());
    String action =
        programme.state() == ProgrammeState.ORDERED ? "programme-ordered" : "programme-recorded";
    audit(access, implant, action, "programme/" + programme.id(), codes(recorded.findings()));
    events.publish(new ProgrammeChanged(programme), access);
    return recorded;
  }

  /** A plan is for now or the year that follows; a day of grace for clocks and zones. */
  private static void requireNow(Access access, Programme programme) {
    if (programme.from().isAfter(access.at().plus(FARTHEST_AHEAD))) {
      throw Refusal.invalid(
          "/from",
          programme.from() + " is more than a year ahead of " + access.at()
              + "; maybe the year is mistyped. Order it when its time comes");
    }
    if (programme.from().isBefore(access.at().minus(1, ChronoUnit.DAYS))) {
      throw Refusal.invalid(
          "/from",
          programme.from()
              + " is past; a plan begins now or later. Maybe record what the pump ran as a programme");
    }
  }

  private void corrected(Access access, InfusionCorrected event, boolean marked, ErrorMark mark) {
    if (!marked) {
      throw Refusal.notFound("standing record", mark.id());
    }
    audit.record(
        access,
        event.clinic(),
        "entered-in-error",
        "patient/" + event.patient() + "/" + mark.id(),
        mark.reason());
    events.publish(event, access);
  }

  private void audit(Access access, Implant implant, String action, String subject, String detail) {
    audit.record(
        access, implant.clinic(), action, "patient/" + implant.patient() + "/" + subject, detail);
  }

  private static void requireNew(boolean added, String what, String id) {
    if (!added) {
      throw Refusal.conflict(
          what + "-exists", "the patient has a " + what + " with the id \"" + id + "\"");
    }
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).collect(Collectors.joining(", "));
  }
}
