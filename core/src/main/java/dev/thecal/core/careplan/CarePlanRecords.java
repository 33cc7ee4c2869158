package dev.thecal.core.careplan;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps care plans with all their versions. {@link CarePlans} is the service to call. */
public interface CarePlanRecords {

  /**
   * Adds a version of a patient's plan, the first or the next, and puts its reviews in place of the earlier.
   *
   * @return false if this version exists already
   */
  boolean add(Access access, Versioned<CarePlan> plan);

  /** All versions, the newest first. */
  List<Versioned<CarePlan>> list(Access access, ClinicId clinic, PatientId patient);

  /** Reviews of a clinic whose day is before that one, the longest overdue first. */
  List<DueReview> listReviews(
      Access access, ClinicId clinic, LocalDate before, Optional<ReviewCursor> after, int limit);
}
