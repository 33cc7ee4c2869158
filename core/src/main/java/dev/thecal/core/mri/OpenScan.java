package dev.thecal.core.mri;

import dev.thecal.core.patient.Patient;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One open scan order with whom to call.
 *
 * @param name of the patient
 * @param phone of the patient
 * @param overdue nobody knows whether the pump runs: urgent
 */
public record OpenScan(
    MriOrder order, String name, Optional<String> phone, MriOrder.State state, boolean overdue) {

  static final Comparator<OpenScan> URGENT_FIRST = Comparator.comparing(
          (OpenScan scan) -> !scan.overdue())
      .thenComparing(scan -> scan.order().scanAt());

  static OpenScan of(MriOrder order, Patient patient, Instant now) {
    return new OpenScan(
        order, patient.fullName(), patient.phone(), order.state(), order.overdue(now));
  }
}
