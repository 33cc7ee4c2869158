package dev.thecal.core.procedure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ImplantPolicy;
import dev.thecal.core.clinic.ImplantPolicy.Step;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.Living;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.washout.Washouts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Operations: planned by the surgeon's own steps, begun only when every check is met, recorded as they were
 * done.
 */
public final class Procedures {

  private static final Citation TEMPLATE = Citation.of("The plan of the operation", "steps");
  private static final Citation HOME = Citation.of("The clinic's profile", "implant: documents");

  private final ProcedureRecords records;
  private final PatientRegister patients;
  private final Living living;
  private final Washouts washouts;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Procedures(
      ProcedureRecords records,
      PatientRegister patients,
      Living living,
      Washouts washouts,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.patients = patients;
    this.living = living;
    this.washouts = washouts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Whose operation, at which clinic. */
  public record Whose(ClinicId clinic, PatientId patient) {}

  /**
   * Plans an operation with the steps of its surgeon.
   *
   * @throws Refusal NOT_ALLOWED for a place that is none, if the patient has died, or without a reason where the
   *     plan leaves the profile; NOT_FOUND without the patient, CONFLICT if the id is taken
   */
  public Versioned<Procedure> plan(
      Access access, Whose whose, ProcedurePlan plan, ImplantPolicy policy) {
    return transactions.call(() -> {
      patients.get(access, whose.clinic(), whose.patient());
      living.require(access, whose.clinic(), whose.patient());
      List<Finding> findings = plan.check(policy);
      requireAllowed(plan, findings);
      Procedure procedure = plan.with(whose.clinic(), whose.patient(), policy, findings);
      if (!records.add(access, procedure)) {
        throw Refusal.conflict(
            "procedure-exists", "the patient has an operation \"" + plan.id() + "\"");
      }
      audit(access, procedure, "procedure-planned");
      return new Versioned<>(procedure, 1);
    });
  }

  /**
   * Lets an operation begin.
   *
   * @throws Refusal NOT_ALLOWED with every check that is missing, unknown or failed
   */
  public Versioned<Procedure> ready(Access access, Procedure named, PreOp checks) {
    NotInFuture.require(access, "/at", checks.at());
    List<Finding> findings = new PreOpCheck(washouts, checks.at()).findings(checks);
    if (!findings.isEmpty()) {
      throw Refusal.notAllowed(
          "not-ready",
          "the operation may not begin: "
              + findings.stream().map(Finding::text).collect(Collectors.joining("; ")),
          findings);
    }
    return change(access, named, "procedure-ready", now -> now.with(checks));
  }

  /** Records a step as it was done: a fact, also out of order or before the checks. */
  public Versioned<Procedure> step(Access access, Procedure named, StepDone step) {
    NotInFuture.require(access, "/at", step.at());
    return change(access, named, "procedure-step", now -> now.with(step.with(findings(now, step))));
  }

  /** Records a look at the patient in the recovery room. */
  public Versioned<Procedure> observe(Access access, Procedure named, Observation observation) {
    NotInFuture.require(access, "/at", observation.at());
    return change(access, named, "procedure-observed", now -> now.with(observation));
  }

  /** Records that the patient went home, and what was left out. */
  public Versioned<Procedure> discharge(Access access, Procedure named, Discharge discharge) {
    NotInFuture.require(access, "/at", discharge.at());
    return change(
        access,
        named,
        "procedure-discharged",
        now -> now.with(discharge.with(findings(now, discharge))));
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Procedure> get(Access access, Whose whose, ProcedureId id) {
    return records.list(access, whose.clinic(), whose.patient()).stream()
        .filter(procedure -> procedure.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("operation", id.value()));
  }

  /** All operations of a patient by their days. */
  public List<Versioned<Procedure>> list(Access access, Whose whose) {
    return records.list(access, whose.clinic(), whose.patient());
  }

  private static List<Finding> findings(Procedure now, StepDone step) {
    var findings = new ArrayList<Finding>();
    boolean checked =
        now.preOp().map(PreOp::at).filter(at -> !at.isAfter(step.at())).isPresent();
    if (!checked) {
      findings.add(warn("before-the-checks", "the step was done before the checks were met"));
    }
    int at = now.template().indexOf(step.step());
    if (at < 0) {
      findings.add(warn("step-not-planned", "the plan does not have this step"));
    } else {
      List<Step> left = now.template().subList(0, at).stream()
          .filter(earlier -> !now.done().contains(earlier))
          .toList();
      if (!left.isEmpty()) {
        findings.add(warn(
            "out-of-order",
            "planned before it: "
                + left.stream().map(Reads::name).collect(Collectors.joining(", "))));
      }
    }
    if (now.done().contains(step.step())) {
      findings.add(warn("step-repeated", "the step is on record already"));
    }
    return findings;
  }

  private static List<Finding> findings(Procedure now, Discharge discharge) {
    var findings = new ArrayList<Finding>();
    now.documents().stream()
        .filter(document -> !discharge.instructions().contains(document))
        .forEach(document -> findings.add(
            new Finding("instructions-missing", Severity.WARN, "not given: " + document, HOME)));
    Instant operated =
        now.steps().stream().map(StepDone::at).max(Instant::compareTo).orElse(Instant.MIN);
    boolean watched = now.recovery().stream().anyMatch(look -> !look.at().isBefore(operated));
    if (!watched) {
      findings.add(warn(
          "recovery-not-recorded", "no look at the vital signs after the operation is on record"));
    }
    return findings;
  }

  private static void requireAllowed(ProcedurePlan plan, List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE)) {
      throw Refusal.notAllowed("procedure-refused", findings.get(0).text(), findings);
    }
    if (!findings.isEmpty() && plan.reason().isEmpty()) {
      throw Refusal.notAllowed(
          "reason-needed",
          "give a \"reason\" for: "
              + findings.stream().map(Finding::code).collect(Collectors.joining(", ")),
          findings);
    }
  }

  private static Finding warn(String code, String text) {
    return new Finding(code, Severity.WARN, text, TEMPLATE);
  }

  private Versioned<Procedure> change(
      Access access, Procedure named, String action, UnaryOperator<Procedure> change) {
    return transactions.call(() -> {
      var whose = new Whose(named.clinic(), named.patient());
      Versioned<Procedure> now = get(access, whose, named.id());
      if (now.value().discharge().isPresent()) {
        throw Refusal.conflict(
            "discharged-already", "the patient of operation \"" + named.id() + "\" went home");
      }
      Procedure changed = change.apply(now.value());
      if (!records.replace(access, changed, now.version())) {
        throw Refusal.stale("operation \"" + named.id() + "\"");
      }
      audit(access, changed, action);
      return new Versioned<>(changed, now.version() + 1);
    });
  }

  private void audit(Access access, Procedure procedure, String action) {
    audit.record(
        access,
        procedure.clinic(),
        action,
        "patient/" + procedure.patient() + "/procedure/" + procedure.id(),
        Reads.name(procedure.state()));
  }
}
