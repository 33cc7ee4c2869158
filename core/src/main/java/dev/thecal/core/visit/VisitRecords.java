package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps refill visits and their steps. {@link RefillVisits} is the service to call. */
public interface VisitRecords {

  /**
   * Adds an open visit at version 1.
   *
   * @return false if the id is taken or a visit for this pump is open
   */
  boolean open(Access access, RefillVisit visit);

  /**
   * Appends a step to a visit whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean addStep(Access access, Versioned<RefillVisit> visit, RecordedStep step);

  /**
   * Closes a visit whose version is still the expected one, or keeps how its end is known better now.
   *
   * @return false if it is not
   */
  boolean close(Access access, RefillVisit closed, long expectedVersion);

  Optional<Versioned<RefillVisit>> find(Access access, VisitKey key);

  /** All visits of a patient, the oldest first. */
  List<Versioned<RefillVisit>> list(Access access, ClinicId clinic, PatientId patient);

  /** Failed visits of pumps that are still in a body and were not filled since, in any order. */
  List<RefillVisit> listReattempts(Access access, ClinicId clinic);

  /** Puts a code in place of the one that waits. */
  void putCode(Access access, VisitKey key, CheckCode code);

  /** The code that waits, if any. */
  Optional<CheckCode> findCode(Access access, VisitKey key);

  /** Uses the waiting code up. */
  void dropCode(Access access, VisitKey key);

  /** The end of the last visit of this pump after which nobody knew what was in it. */
  Optional<Instant> contentsUnknownSince(Access access, Implant implant);
}
