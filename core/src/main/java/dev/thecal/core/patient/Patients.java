package dev.thecal.core.patient;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.List;
import java.util.Optional;

/** Keeps patients. {@link PatientRegister} is the service to call; this is what it needs kept. */
public interface Patients {

  /**
   * Adds a patient at version 1.
   *
   * @throws dev.thecal.core.evidence.Refusal CONFLICT if the id or the record number is taken
   */
  void add(Access access, Patient patient);

  /**
   * Replaces all of a patient but the stage, if the version is still the expected one.
   *
   * @return the new version
   * @throws dev.thecal.core.evidence.Refusal STALE if it is not
   */
  long replace(Access access, Patient patient, long expectedVersion);

  /**
   * Sets the stage and keeps the move.
   *
   * @param now as it was read
   * @throws dev.thecal.core.evidence.Refusal STALE if the patient was changed since
   */
  void move(Access access, Versioned<Patient> now, StageMove move);

  /** Every move of a patient, the newest first. */
  List<StageMove> listMoves(Access access, ClinicId clinic, PatientId id);

  Optional<Versioned<Patient>> find(Access access, ClinicId clinic, PatientId id);

  /**
   * Ids of patients in their own order, for work that goes through all of a clinic.
   *
   * @param after the last one seen; empty: from the beginning
   * @param limit at most this many, 1 or more
   */
  List<PatientId> listIds(Access access, ClinicId clinic, Optional<PatientId> after, int limit);

  /** How many patients a clinic has on record. */
  long count(Access access, ClinicId clinic);

  /**
   * Patients whose name begins with the text, by family name, given name and id.
   *
   * @param text family name, or family name and part of the given name; empty lists all; case and
   *     accents do not matter
   * @param after the cursor of the last one seen, for the next page
   * @param limit at most this many, 1 to 200
   */
  List<Patient> search(
      Access access, ClinicId clinic, String text, Optional<SearchCursor> after, int limit);

  /** All patients of a clinic by id, without those merged into another. */
  List<Patient> listAll(Access access, ClinicId clinic);

  /** The record that a merged one points to, through several merges if need be; empty if it is not merged. */
  Optional<PatientId> findSurvivor(Access access, ClinicId clinic, PatientId merged);

  /** The ids under which records merged into this one are kept: what could not move is there. */
  List<PatientId> listArchived(Access access, ClinicId clinic, PatientId survivor);

  /** As {@link #find}, also for a merged record under the id it is kept by. */
  Optional<Versioned<Patient>> findKept(Access access, ClinicId clinic, PatientId id);
}
