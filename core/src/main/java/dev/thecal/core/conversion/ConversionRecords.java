package dev.thecal.core.conversion;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps conversions. {@link Conversions} is the service to call. */
public interface ConversionRecords {

  /**
   * Adds a conversion at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, Conversion conversion);

  /**
   * Replaces a conversion whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Conversion conversion, long expectedVersion);

  /** All conversions of a patient, the oldest first. */
  List<Versioned<Conversion>> list(Access access, ClinicId clinic, PatientId patient);
}
