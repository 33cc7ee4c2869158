package dev.thecal.core.aftercare;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.CareTeam;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes aftercare plans from the clinic's own figures; a clinician adjusts them with a reason. */
public final class AftercarePlans {

  private final AftercarePlanRecords records;
  private final Occasions occasions;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public AftercarePlans(
      AftercarePlanRecords records,
      Occasions occasions,
      ClinicDirectory directory,
      PatientRegister register,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.occasions = occasions;
    this.directory = directory;
    this.register = register;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Makes a plan.
   *
   * @throws Refusal NOT_FOUND without the patient, the implant or the trial, CONFLICT if the id is taken
   */
  public Versioned<AftercarePlan> make(
      Access access, ClinicId clinic, PatientId patient, PlanRequest request) {
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      ClinicProfile profile = directory.get(access, clinic).value();
      After after = occasions.find(access, profile, patient, request);
      var plan = new Versioned<>(AftercarePlan.of(profile, patient, request.id(), after), 1);
      if (!add(access, plan, "aftercare-planned")) {
        throw Refusal.conflict(
            "plan-exists",
            "the patient has an aftercare plan with the id \"" + request.id() + "\"");
      }
      return plan;
    });
  }

  /**
   * Changes a plan for this patient; the older version is kept.
   *
   * @param plan which; of this only clinic, patient and id are looked at
   * @param expectedVersion what the change was based on
   * @throws Refusal NOT_FOUND, STALE, INVALID for a date before the event, an activity that the plan does not
   *     have, or a person who is no clinician of the clinic
   */
  public Versioned<AftercarePlan> adjust(
      Access access, AftercarePlan plan, AdjustmentRequest request, long expectedVersion) {
    return transactions.call(() -> {
      Versioned<AftercarePlan> now = get(access, plan.clinic(), plan.patient(), plan.id());
      ClinicProfile profile = directory.get(access, plan.clinic()).value();
      CareTeam.require(profile, "/by", request.by());
      Adjustment adjustment = AdjustmentCheck.checked(access, now.value(), request);
      var adjusted = new Versioned<>(now.value().with(adjustment), expectedVersion + 1);
      if (now.version() != expectedVersion || !add(access, adjusted, "aftercare-adjusted")) {
        throw Refusal.stale("aftercare plan \"" + plan.id() + "\"");
      }
      return adjusted;
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such plan
   */
  public Versioned<AftercarePlan> get(
      Access access, ClinicId clinic, PatientId patient, PlanId id) {
    return versions(access, clinic, patient, id).get(0);
  }

  /**
   * All versions of a plan, the newest first.
   *
   * @throws Refusal NOT_FOUND if the patient has no such plan
   */
  public List<Versioned<AftercarePlan>> versions(
      Access access, ClinicId clinic, PatientId patient, PlanId id) {
    List<Versioned<AftercarePlan>> all = records.list(access, clinic, patient).stream()
        .filter(plan -> plan.value().id().equals(id))
        .toList();
    if (all.isEmpty()) {
      throw Refusal.notFound("aftercare plan", id.value());
    }
    return all;
  }

  /** The newest version of each plan of a patient, the latest event first. */
  public List<Versioned<AftercarePlan>> list(Access access, ClinicId clinic, PatientId patient) {
    Map<PlanId, Versioned<AftercarePlan>> newest = new LinkedHashMap<>();
    records
        .list(access, clinic, patient)
        .forEach(plan -> newest.putIfAbsent(plan.value().id(), plan));
    return List.copyOf(newest.values());
  }

  private boolean add(Access access, Versioned<AftercarePlan> versioned, String action) {
    AftercarePlan plan = versioned.value();
    if (!records.add(access, versioned)) {
      return false;
    }
    audit.record(
        access,
        plan.clinic(),
        action,
        "patient/" + plan.patient() + "/aftercare-plan/" + plan.id(),
        "version " + versioned.version());
    events.publish(new AftercarePlanned(plan), access);
    return true;
  }
}
