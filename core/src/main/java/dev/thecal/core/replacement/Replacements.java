package dev.thecal.core.replacement;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Plans when pumps are replaced, so that none stops in a body. */
public final class Replacements {

  private final ReplacementRecords records;
  private final ImplantRecords bodies;
  private final Implants implants;
  private final PatientRegister patients;
  private final PumpModels models;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public Replacements(
      ReplacementRecords records,
      ImplantRecords bodies,
      Implants implants,
      PatientRegister patients,
      PumpModels models,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.bodies = bodies;
    this.implants = implants;
    this.patients = patients;
    this.models = models;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Records that a pump said that it must be replaced; the earliest day counts.
   *
   * @throws Refusal NOT_FOUND without the pump, INVALID for a day before the implant or in the future
   */
  public ReplacementRow indicatorSeen(
      Access access, ClinicId clinic, PatientId patient, ImplantId id, LocalDate on) {
    NotInFuture.require(access, "/on", on);
    return transactions.call(() -> {
      Implant implant = implants.get(access, clinic, patient, id).value();
      if (on.isBefore(implant.implantedOn())) {
        throw Refusal.invalid("/on", on + " is before the implant on " + implant.implantedOn());
      }
      records.add(access, implant, on);
      audit.record(
          access,
          clinic,
          "replacement-indicator-seen",
          "patient/" + patient + "/implant/" + id,
          on.toString());
      events.publish(new IndicatorSeen(implant, on), access);
      return row(
          access, implant, Optional.ofNullable(records.list(access, clinic).get(key(implant))));
    });
  }

  /** The pumps in the bodies of a clinic's patients: those without a date first, then by the day to plan by. */
  public List<ReplacementRow> list(Access access, ClinicId clinic) {
    return transactions.call(() -> {
      var indicators = records.list(access, clinic);
      return bodies.listInBody(access, clinic).stream()
          .map(implant -> row(access, implant, Optional.ofNullable(indicators.get(key(implant)))))
          .sorted(ReplacementRow.ORDER)
          .toList();
    });
  }

  private ReplacementRow row(Access access, Implant implant, Optional<LocalDate> indicator) {
    var patient = patients.get(access, implant.clinic(), implant.patient()).value();
    LocalDate today = access.at().atOffset(ZoneOffset.UTC).toLocalDate();
    return ReplacementRow.of(implant, patient, models.find(implant.pumpModel()), indicator, today);
  }

  private static String key(Implant implant) {
    return implant.patient() + "/" + implant.id();
  }
}
