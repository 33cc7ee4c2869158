package dev.thecal.core.device;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The register of devices: what each patient has, so that a recall finds them. */
public final class Devices {

  private final DeviceRecords records;
  private final Implants implants;
  private final PatientRegister patients;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Devices(
      DeviceRecords records,
      Implants implants,
      PatientRegister patients,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.implants = implants;
    this.patients = patients;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Registers a device with what is wrong about it: an unreadable label is kept, not refused.
   *
   * @throws Refusal NOT_FOUND without the patient or the implant it names, CONFLICT if the id is taken,
   *     INVALID if it lies in the future
   */
  public Versioned<Registered> register(Access access, Device device) {
    NotInFuture.require(access, "/since", device.since());
    return transactions.call(() -> {
      patients.get(access, device.clinic(), device.patient());
      var implant = device
          .implant()
          .map(id -> implants.get(access, device.clinic(), device.patient(), id).value());
      var registered = new Registered(
          device,
          DeviceCheck.check(device, implant),
          access.actor().id(),
          access.at(),
          Optional.empty());
      if (!records.add(access, registered)) {
        throw Refusal.conflict(
            "device-exists", "the patient has a device with the id \"" + device.id() + "\"");
      }
      audit(access, device, "device-registered", device.kind().name());
      return new Versioned<>(registered, 1);
    });
  }

  /**
   * Records that the patient no longer has a device.
   *
   * @throws Refusal NOT_FOUND, STALE, CONFLICT if it is out already, INVALID for a day before it came or
   *     in the future
   */
  public Versioned<Registered> remove(
      Access access, Device named, DeviceRemoval removal, long expectedVersion) {
    NotInFuture.require(access, "/on", removal.on());
    return change(access, named, expectedVersion, "device-removed", now -> {
      if (!now.device().inPlace()) {
        throw Refusal.conflict("removed-already", "device \"" + named.id() + "\" is out already");
      }
      if (removal.on().isBefore(now.device().since())) {
        throw Refusal.invalid(
            "/on",
            removal.on() + " is before the device came on " + now.device().since());
      }
      return now.with(now.device().removed(removal));
    });
  }

  /**
   * Marks a device as entered in error; it stays readable and no recall finds it.
   *
   * @throws Refusal NOT_FOUND, STALE, CONFLICT if it is marked already
   */
  public Versioned<Registered> markInError(
      Access access, Device named, String reason, long expectedVersion) {
    return change(access, named, expectedVersion, "entered-in-error", now -> {
      if (!now.stands()) {
        throw Refusal.conflict("marked-already", "device \"" + named.id() + "\" is marked already");
      }
      return now.inError(reason);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such device
   */
  public Versioned<Registered> get(Access access, ClinicId clinic, PatientId patient, DeviceId id) {
    return records.list(access, clinic, patient).stream()
        .filter(found -> found.value().device().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("device", id.value()));
  }

  /**
   * All devices of a patient, marked ones too.
   *
   * @throws Refusal NOT_FOUND without the patient
   */
  public List<Versioned<Registered>> list(Access access, ClinicId clinic, PatientId patient) {
    patients.get(access, clinic, patient);
    return records.list(access, clinic, patient);
  }

  private interface Change {
    Registered of(Registered now);
  }

  private Versioned<Registered> change(
      Access access, Device named, long expectedVersion, String action, Change change) {
    return transactions.call(() -> {
      Registered changed =
          change.of(get(access, named.clinic(), named.patient(), named.id()).value());
      if (!records.replace(access, changed, expectedVersion)) {
        throw Refusal.stale("device \"" + named.id() + "\"");
      }
      audit(access, named, action, changed.errorReason().orElse(""));
      return new Versioned<>(changed, expectedVersion + 1);
    });
  }

  private void audit(Access access, Device device, String action, String detail) {
    audit.record(
        access,
        device.clinic(),
        action,
        "patient/" + device.patient() + "/device/" + device.id(),
        detail);
  }
}
