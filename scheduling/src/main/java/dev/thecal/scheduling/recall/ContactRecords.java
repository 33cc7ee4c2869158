package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps contact attempts and limits. {@link ContactDesk} is the service to call. */
public interface ContactRecords {

  /**
   * @return false if the id is taken
   */
  boolean add(Access access, NotedAttempt attempt);

  /** Of a patient, the newest first. */
  List<NotedAttempt> list(Access access, ClinicId clinic, PatientId patient);

  /** Of each of these patients since then, the newest first. */
  Map<PatientId, List<NotedAttempt>> listSince(
      Access access, ClinicId clinic, Collection<PatientId> patients, Instant since);

  Optional<Versioned<ContactLimit>> findLimit(Access access, ClinicId clinic, PatientId patient);

  /** Of those of these patients who have one. */
  Map<PatientId, ContactLimit> limits(
      Access access, ClinicId clinic, Collection<PatientId> patients);

  /**
   * Puts this in place of what was kept under that version; 0: nothing was kept.
   *
   * @return false if another version is kept
   */
  boolean putLimit(Access access, ContactLimit limit, long expectedVersion);
}
