package dev.thecal.core.implant;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps implants. {@link Implants} is the service to call. */
public interface ImplantRecords {

  /**
   * Adds an implant at version 1.
   *
   * @return false if the id, the serial number or the patient's body is taken
   */
  boolean add(Access access, Implant implant);

  /**
   * Replaces an implant whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Implant implant, long expectedVersion);

  /** All implants of a patient in the order of their operations. */
  List<Versioned<Implant>> list(Access access, ClinicId clinic, PatientId patient);

  /** The pumps that are in the bodies of the clinic's patients, by patient. */
  List<Implant> listInBody(Access access, ClinicId clinic);
}
