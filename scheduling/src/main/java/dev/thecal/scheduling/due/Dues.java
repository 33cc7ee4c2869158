package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps one window per pump. */
public interface Dues {

  /** Puts these in place of all that is kept of the patient; none removes them. */
  void replace(Access access, ClinicId clinic, PatientId patient, List<Due> dues);

  /** The most pressing first. */
  List<Due> list(Access access, ClinicId clinic, PatientId patient);

  /**
   * As {@link #list}, and nobody else changes or locks them until the transaction ends: two bookings for
   * one pump come one after the other, and no window moves under a booking.
   */
  List<Due> lock(Access access, ClinicId clinic, PatientId patient);
}
