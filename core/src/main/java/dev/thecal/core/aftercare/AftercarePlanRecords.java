package dev.thecal.core.aftercare;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps aftercare plans with all their versions. {@link AftercarePlans} is the service to call. */
public interface AftercarePlanRecords {

  /**
   * Adds a version of a plan, the first or the next.
   *
   * @return false if this version exists already
   */
  boolean add(Access access, Versioned<AftercarePlan> plan);

  /** Every version of every plan of a patient, the newest first. */
  List<Versioned<AftercarePlan>> list(Access access, ClinicId clinic, PatientId patient);
}
