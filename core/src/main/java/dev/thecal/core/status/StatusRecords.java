package dev.thecal.core.status;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps statuses. {@link Statuses} is the service to call; siblings may read here. */
public interface StatusRecords {

  /**
   * Adds a status at version 1.
   *
   * @return false if the id is taken, or the patient has a current one of this kind
   */
  boolean add(Access access, NotedStatus status);

  /**
   * Replaces a status whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, NotedStatus status, long expectedVersion);

  /** All statuses of a patient, the newest first. */
  List<Versioned<NotedStatus>> list(Access access, ClinicId clinic, PatientId patient);

  /** The kinds that hold now, in the order of {@link StatusKind}. */
  default List<StatusKind> current(Access access, ClinicId clinic, PatientId patient) {
    return list(access, clinic, patient).stream()
        .map(Versioned::value)
        .filter(NotedStatus::current)
        .map(noted -> noted.status().kind())
        .sorted()
        .toList();
  }

  /** Pumps in the bodies of those who have left the refill list, by day, patient and implant. */
  List<DeviceDuty> listDuties(
      Access access, ClinicId clinic, Optional<DeviceDuty.Cursor> after, int limit);
}
