package dev.thecal.core.patient;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;

/** Keeps chart entries. {@link Chart} is the service to call; this is what it needs kept. */
public interface ChartEntries {

  /**
   * Appends an entry, recorded by the actor at the time of the access.
   *
   * @throws dev.thecal.core.evidence.Refusal CONFLICT if the patient has an entry with this id
   */
  Noted<ChartItem> add(Access access, ClinicId clinic, PatientId patient, ChartNote note);

  /** All entries of a patient, by the day they are about, then by when they were recorded. */
  List<Noted<ChartItem>> list(Access access, ClinicId clinic, PatientId patient);

  /**
   * Marks an entry that is not marked yet.
   *
   * @return false if there is no such unmarked entry
   */
  boolean mark(Access access, ClinicId clinic, PatientId patient, ErrorMark mark);
}
