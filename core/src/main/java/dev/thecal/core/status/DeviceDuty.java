package dev.thecal.core.status;

import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/**
 * A pump that is still in the body of a patient who has died or was transferred: its removal, its return and
 * its registration must be decided by somebody.
 *
 * @param kind why nobody refills it here
 * @param since that day
 * @param implant the pump in the body
 * @param pumpModel id of its model
 * @param serial as printed on it
 */
public record DeviceDuty(
    PatientId patient,
    StatusKind kind,
    LocalDate since,
    String implant,
    String pumpModel,
    String serial) {

  /** The last of a page. */
  public record Cursor(LocalDate since, PatientId patient, String implant, StatusKind kind) {}

  public Cursor cursor() {
    return new Cursor(since, patient, implant, kind);
  }
}
