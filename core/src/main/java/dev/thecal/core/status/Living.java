package dev.thecal.core.status;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Nothing is planned for a patient who has died. What happened before stays recordable, and the pump a duty. */
public final class Living {

  private final StatusRecords records;

  @Inject
  public Living(StatusRecords records) {
    this.records = records;
  }

  /**
   * Before anything is planned.
   *
   * @throws Refusal NOT_ALLOWED {@code patient-deceased} if the patient has died by the record
   */
  public void require(Access access, ClinicId clinic, PatientId patient) {
    died(access, clinic, patient).ifPresent(status -> {
      throw Refusal.notAllowed(
          "patient-deceased",
          "the patient died on " + status.from()
              + " by the record, so nothing more is planned; a pump"
              + " in the body stays on the list of device duties. " + cure(status),
          List.of());
    });
  }

  /**
   * Before something is recorded that only the living do, for example to be seen at a visit.
   *
   * @param on the day of it
   * @throws Refusal INVALID at the pointer if that is after the death
   */
  public void requireOn(
      Access access, ClinicId clinic, PatientId patient, LocalDate on, String pointer) {
    died(access, clinic, patient).filter(status -> on.isAfter(status.from())).ifPresent(status -> {
      throw Refusal.invalid(
          pointer,
          on + " is after the death on " + status.from() + "; what happened before it can be"
              + " recorded. " + cure(status));
    });
  }

  private Optional<PatientStatus> died(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .filter(NotedStatus::current)
        .map(NotedStatus::status)
        .filter(status -> status.kind() == StatusKind.DECEASED)
        .findFirst();
  }

  private static String cure(PatientStatus status) {
    return "If the status \"" + status.id() + "\" is wrong, mark it as entered in error.";
  }
}
