package dev.thecal.core.merge;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Collection;
import java.util.List;

/** The rows that one module keeps about patients; each module binds its own, so that none stays behind in a merge. */
public interface PatientRows {

  /** All records of a patient that a merge can move. */
  List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient);

  /** What keeps the records of two patients from being one; empty if nothing does. */
  default List<MergeBlock> blocks(
      Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    return List.of();
  }

  /** Moves records and what hangs on them, byte for byte but for the patient they name. */
  void move(Access access, ClinicId clinic, Move move);

  /**
   * From one patient to another.
   *
   * @param records of any module; those of others are left alone
   */
  record Move(PatientId from, PatientId to, Collection<OwnedRecord> records) {}
}
