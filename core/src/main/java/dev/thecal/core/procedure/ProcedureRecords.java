package dev.thecal.core.procedure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps operations. {@link Procedures} is the service to call. */
public interface ProcedureRecords {

  /**
   * Adds an operation at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, Procedure procedure);

  /**
   * Replaces an operation whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Procedure procedure, long expectedVersion);

  /** All operations of a patient by their days. */
  List<Versioned<Procedure>> list(Access access, ClinicId clinic, PatientId patient);
}
