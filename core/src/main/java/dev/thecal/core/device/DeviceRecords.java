package dev.thecal.core.device;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps the register of devices. {@link Devices} is the service to call. */
public interface DeviceRecords {

  /**
   * Adds a device at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, Registered device);

  /**
   * Replaces a device whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Registered device, long expectedVersion);

  /** All devices of a patient, marked ones too, in the order of their days. */
  List<Versioned<Registered>> list(Access access, ClinicId clinic, PatientId patient);

  /** The devices that patients of the clinic have now, without those marked in error. */
  List<Device> listInPlace(Access access, ClinicId clinic);
}
