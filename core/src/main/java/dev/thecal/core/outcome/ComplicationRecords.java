package dev.thecal.core.outcome;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps complications. {@link Complications} is the service to call. */
public interface ComplicationRecords {

  /**
   * Adds a complication at version 1.
   *
   * @return false if the patient has one with this id
   */
  boolean add(Access access, NotedComplication complication);

  /**
   * Marks a complication whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean mark(Access access, NotedComplication inError, long expectedVersion);

  /** All complications of a patient, the newest first, with those entered in error. */
  List<Versioned<NotedComplication>> list(Access access, ClinicId clinic, PatientId patient);
}
