package dev.thecal.core.mri;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps orders for scans. {@link MriOrders} is the service to call. */
public interface MriRecords {

  /**
   * Adds an order at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, MriOrder order);

  /**
   * Replaces an order whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, MriOrder order, long expectedVersion);

  /** All orders of a patient by the time of the scan. */
  List<Versioned<MriOrder>> list(Access access, ClinicId clinic, PatientId patient);

  /** The open orders of the clinic by the time of the scan. */
  List<Versioned<MriOrder>> listOpen(Access access, ClinicId clinic);
}
