package dev.thecal.core.outcome;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what went wrong; a wrong record is marked and stays readable. */
public final class Complications {

  private final ComplicationRecords records;
  private final ImplantRecords implants;
  private final DeviceRecords devices;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  /** Six collaborators: what a complication may refer to, and what every service has. */
  @Inject
  public Complications(
      ComplicationRecords records,
      ImplantRecords implants,
      DeviceRecords devices,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.implants = implants;
    this.devices = devices;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if the id is taken, INVALID in the future or for
   *     a pump or device that the patient does not have on record
   */
  public Versioned<NotedComplication> record(Access access, Complication complication) {
    NotInFuture.require(access, "/noticedOn", complication.noticedOn());
    return transactions.call(() -> {
      register.get(access, complication.clinic(), complication.patient());
      requireKnown(access, complication);
      var noted =
          new NotedComplication(complication, access.actor().id(), access.at(), Optional.empty());
      if (!records.add(access, noted)) {
        throw Refusal.conflict(
            "complication-exists",
            "the patient has a complication with the id \"" + complication.id() + "\"");
      }
      audit(access, complication, "complication-recorded", Reads.name(complication.kind()));
      return new Versioned<>(noted, 1);
    });
  }

  /**
   * Marks a complication as entered in error; it stays readable.
   *
   * @param expectedVersion what the change was based on
   * @throws Refusal NOT_FOUND, STALE if it was changed meanwhile, CONFLICT if it is marked already
   */
  public Versioned<NotedComplication> markInError(
      Access access, Complication complication, ErrorMark mark, long expectedVersion) {
    return transactions.call(() -> {
      NotedComplication now = get(
              access, complication.clinic(), complication.patient(), complication.id())
          .value();
      if (!now.stands()) {
        throw Refusal.conflict("in-error-already", "this complication is marked as wrong already");
      }
      NotedComplication marked = now.inError(mark.reason());
      if (!records.mark(access, marked, expectedVersion)) {
        throw Refusal.stale("complication \"" + complication.id() + "\"");
      }
      audit(access, complication, "complication-in-error", mark.reason());
      return new Versioned<>(marked, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such complication
   */
  public Versioned<NotedComplication> get(
      Access access, ClinicId clinic, PatientId patient, String id) {
    return records.list(access, clinic, patient).stream()
        .filter(noted -> noted.value().complication().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("complication", id));
  }

  /** All complications of a patient, the newest first, with those entered in error. */
  public List<NotedComplication> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient).stream().map(Versioned::value).toList();
  }

  private void requireKnown(Access access, Complication complication) {
    var problems = new ArrayList<InputProblem>();
    complication
        .implant()
        .filter(id -> implants.list(access, complication.clinic(), complication.patient()).stream()
            .noneMatch(known -> known.value().id().equals(id)))
        .ifPresent(id -> problems.add(new InputProblem(
            "/implant", "the patient has no implant \"" + id + "\"; leave it out if unsure")));
    complication
        .device()
        .filter(id -> devices.list(access, complication.clinic(), complication.patient()).stream()
            .noneMatch(known -> known.value().device().id().equals(id)))
        .ifPresent(id -> problems.add(new InputProblem(
            "/device", "the patient has no device \"" + id + "\"; leave it out if unsure")));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private void audit(Access access, Complication complication, String action, String detail) {
    audit.record(
        access,
        complication.clinic(),
        action,
        "patient/" + complication.patient() + "/complication/" + complication.id(),
        detail);
  }
}
