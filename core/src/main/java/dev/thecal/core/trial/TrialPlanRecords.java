package dev.thecal.core.trial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps planned trials. {@link TrialPlans} is the service to call. */
public interface TrialPlanRecords {

  /**
   * Adds a plan.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, AcceptedPlan plan);

  /** The plans of a patient by their days. */
  List<AcceptedPlan> list(Access access, ClinicId clinic, PatientId patient);
}
