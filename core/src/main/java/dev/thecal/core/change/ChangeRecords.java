package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps orders for changes. {@link ChangeOrders} is the service to call. */
public interface ChangeRecords {

  /**
   * Adds an order at version 1.
   *
   * @return false if the id is taken, or the pump has another open order
   */
  boolean add(Access access, ChangeOrder order);

  /**
   * Replaces an order whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, ChangeOrder order, long expectedVersion);

  /** All orders of a patient, the oldest first. */
  List<Versioned<ChangeOrder>> list(Access access, ClinicId clinic, PatientId patient);
}
