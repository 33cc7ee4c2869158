package dev.thecal.core.coverage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps authorisation cases with all their versions. {@link Authorisations} is the service to call. */
public interface AuthorisationRecords {

  /**
   * @return false if the id is taken
   */
  boolean add(Access access, AuthorisationCase opened);

  /**
   * Adds the next version.
   *
   * @return false if {@code expectedVersion} is no longer the newest
   */
  boolean replace(Access access, AuthorisationCase changed, long expectedVersion);

  /** The cases of a patient, by id. */
  List<Versioned<AuthorisationCase>> list(Access access, ClinicId clinic, PatientId patient);

  /**
   * Cases of a clinic that somebody must look at by a day, the oldest first.
   *
   * @param by last day, inclusive
   * @param after where the last page ended
   */
  List<AuthorisationCase> attention(
      Access access, ClinicId clinic, LocalDate by, Optional<AttentionCursor> after, int limit);
}
