package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps escalations. {@link EscalationDesk} is the service to call. */
public interface Escalations {

  /**
   * Adds an escalation at version 1.
   *
   * @return false if one is open for the pump, or the id is taken
   */
  boolean open(Access access, Escalation escalation);

  /**
   * Replaces an escalation whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Escalation escalation, long expectedVersion);

  Optional<Versioned<Escalation>> find(Access access, ClinicId clinic, String id);

  /** All that are open, the oldest first. */
  List<Versioned<Escalation>> listOpen(Access access, ClinicId clinic);

  /** All of a patient, closed ones too, the oldest first. */
  List<Versioned<Escalation>> list(Access access, ClinicId clinic, PatientId patient);
}
