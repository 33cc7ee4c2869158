package dev.thecal.core.trial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps trials with all their versions. {@link Trials} is the service to call. */
public interface TrialRecords {

  /**
   * Adds a version of a trial, the first or the next.
   *
   * @return false if this version exists already
   */
  boolean add(Access access, Versioned<JudgedTrial> trial);

  /** The newest version of each trial of a patient, in the order they began. */
  List<Versioned<JudgedTrial>> list(Access access, ClinicId clinic, PatientId patient);
}
