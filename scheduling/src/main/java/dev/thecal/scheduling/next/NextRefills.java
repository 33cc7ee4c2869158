package dev.thecal.scheduling.next;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps one proposal per pump. {@link NextRefillDesk} is the service to call. */
public interface NextRefills {

  /** Puts this in place of whatever is kept of the pump, one version on. */
  void put(Access access, NextRefill proposal);

  /**
   * Replaces a proposal whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, NextRefill proposal, long expectedVersion);

  Optional<Versioned<NextRefill>> find(
      Access access, ClinicId clinic, PatientId patient, String implantId);

  /** All that are open, by the recommended day. */
  List<Versioned<NextRefill>> listOpen(Access access, ClinicId clinic);
}
