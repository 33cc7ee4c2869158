package dev.thecal.core.trial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.Living;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans trials: a plan that breaks a published rule or the clinic's profile is refused. */
public final class TrialPlans {

  private final TrialPlanRecords records;
  private final Trials trials;
  private final TrialRules rules;
  private final PatientRegister register;
  private final Living living;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public TrialPlans(
      TrialPlanRecords records,
      Trials trials,
      TrialRules rules,
      PatientRegister register,
      Living living,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.trials = trials;
    this.rules = rules;
    this.register = register;
    this.living = living;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Accepts a plan.
   *
   * @param policy of the clinic
   * @throws Refusal NOT_ALLOWED with every finding that refuses, without a reason where one warns, or after a death;
   *     NOT_FOUND without the patient, CONFLICT if the id is taken, INVALID for a time that is past
   */
  public AcceptedPlan plan(Access access, TrialPlan plan, TrialPolicy policy) {
    if (plan.at().isBefore(access.at().minus(1, ChronoUnit.DAYS))) {
      throw Refusal.invalid("/at", plan.at() + " is past; record what was done as a trial");
    }
    return transactions.call(() -> {
      Patient patient = register.get(access, plan.clinic(), plan.patient()).value();
      living.require(access, plan.clinic(), plan.patient());
      List<Finding> findings = findings(access, plan, policy, patient);
      requireAllowed(plan, findings);
      var accepted = new AcceptedPlan(plan, findings, access.actor().id(), access.at());
      if (!records.add(access, accepted)) {
        throw Refusal.conflict(
            "trial-plan-exists", "the patient has a trial plan \"" + plan.id() + "\"");
      }
      audit.record(
          access,
          plan.clinic(),
          "trial-planned",
          "patient/" + plan.patient() + "/trial-plan/" + plan.id(),
          codes(findings));
      return accepted;
    });
  }

  /**
   * The plans of a patient by their days.
   *
   * @throws Refusal NOT_FOUND without the patient
   */
  public List<AcceptedPlan> list(Access access, ClinicId clinic, PatientId patient) {
    register.get(access, clinic, patient);
    return records.list(access, clinic, patient);
  }

  /**
   * Where a patient stands in the screening doses of baclofen.
   *
   * @param next when the next dose could be given
   * @return empty while the response to a dose is not told, or a dose is none of the screening
   * @throws Refusal NOT_FOUND without the patient
   */
  public Optional<BaclofenSeries> screening(
      Access access, ClinicId clinic, PatientId patient, Instant next) {
    register.get(access, clinic, patient);
    return ScreeningCheck.of(judged(access, clinic, patient)).series(next);
  }

  private List<Finding> findings(
      Access access, TrialPlan plan, TrialPolicy policy, Patient patient) {
    int age = patient.ageOn(plan.at().atOffset(ZoneOffset.UTC).toLocalDate());
    var course = new TrialCheck.Course(
        plan.method(),
        plan.drug(),
        plan.setting(),
        plan.conduct(),
        age,
        List.of(plan.dose().dose()));
    var findings = new ArrayList<>(new TrialCheck(rules, policy, course).findings());
    if (plan.drug().equals("baclofen") && plan.method() != TrialMethod.CONTINUOUS_CATHETER) {
      findings.addAll(ScreeningCheck.of(judged(access, plan.clinic(), plan.patient()))
          .check(plan.dose().dose(), plan.at(), age));
    }
    return findings;
  }

  private List<JudgedTrial> judged(Access access, ClinicId clinic, PatientId patient) {
    return trials.list(access, clinic, patient).stream().map(Versioned::value).toList();
  }

  private static void requireAllowed(TrialPlan plan, List<Finding> findings) {
    List<Finding> refusing =
        findings.stream().filter(f -> f.severity() == Severity.REFUSE).toList();
    if (!refusing.isEmpty()) {
      throw Refusal.notAllowed(
          "trial-plan-refused",
          refusing.stream().map(Finding::text).collect(Collectors.joining("; ")),
          findings);
    }
    boolean warned = findings.stream().anyMatch(f -> f.severity() == Severity.WARN);
    if (warned && plan.reason().isEmpty()) {
      throw Refusal.notAllowed(
          "reason-needed", "give a \"reason\" for: " + codes(findings), findings);
    }
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).collect(Collectors.joining(", "));
  }
}
