package dev.thecal.core.careplan;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.CareTeam;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicHours;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Writes and changes care plans, and finds the reviews that nobody did in time. */
public final class CarePlans {

  private final CarePlanRecords records;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public CarePlans(
      CarePlanRecords records,
      ClinicDirectory directory,
      PatientRegister register,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.directory = directory;
    this.register = register;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Writes the first version of a patient's plan.
   *
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if there is a plan, INVALID if somebody named in
   *     it is no clinician of the clinic, or a review lies in the future
   */
  public Versioned<CarePlan> write(Access access, CarePlan plan) {
    return transactions.call(() -> {
      requireSound(access, plan);
      var first = new Versioned<>(plan, 1);
      if (!add(access, first, "care-plan-written")) {
        throw Refusal.conflict(
            "care-plan-exists", "the patient has a care plan; change it with PUT and If-Match");
      }
      return first;
    });
  }

  /**
   * Puts a new version in place; the older ones are kept.
   *
   * @param expectedVersion what the change was based on
   * @throws Refusal as {@link #write}, and STALE if somebody changed it meanwhile
   */
  public Versioned<CarePlan> change(Access access, CarePlan plan, long expectedVersion) {
    return transactions.call(() -> {
      requireSound(access, plan);
      var next = new Versioned<>(plan, expectedVersion + 1);
      long now = get(access, plan.clinic(), plan.patient()).version();
      if (now != expectedVersion || !add(access, next, "care-plan-changed")) {
        throw Refusal.stale("the care plan");
      }
      return next;
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has none
   */
  public Versioned<CarePlan> get(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("care plan of patient", patient.value()));
  }

  /** All versions, the newest first; none if there is no plan. */
  public List<Versioned<CarePlan>> versions(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /** Items whose review day is over in the clinic's zone, the longest overdue first. */
  public List<DueReview> listOverdue(
      Access access, ClinicId clinic, Optional<ReviewCursor> after, int limit) {
    ClinicProfile profile = directory.get(access, clinic).value();
    return records.listReviews(
        access, clinic, new ClinicHours(profile).dayOf(access.at()), after, limit);
  }

  private void requireSound(Access access, CarePlan plan) {
    register.get(access, plan.clinic(), plan.patient());
    ClinicProfile profile = directory.get(access, plan.clinic()).value();
    for (int i = 0; i < plan.items().size(); i++) {
      CareItem item = plan.items().get(i);
      String at = "/items/" + i;
      CareTeam.require(profile, at + "/responsible", item.responsible());
      item.lastReview().ifPresent(review -> {
        CareTeam.require(profile, at + "/lastReview/by", review.by());
        NotInFuture.require(access, at + "/lastReview/on", review.on());
      });
    }
  }

  private boolean add(Access access, Versioned<CarePlan> versioned, String action) {
    CarePlan plan = versioned.value();
    if (!records.add(access, versioned)) {
      return false;
    }
    audit.record(
        access,
        plan.clinic(),
        action,
        "patient/" + plan.patient() + "/care-plan",
        "version " + versioned.version());
    events.publish(new CarePlanChanged(plan), access);
    return true;
  }
}
