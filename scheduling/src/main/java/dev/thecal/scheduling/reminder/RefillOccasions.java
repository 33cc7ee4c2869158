package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Pumps that must be filled by a day and for which no visit is booked. A pump without a date is a person's call, not
 * a message: it stands first on the worklist.
 */
public final class RefillOccasions implements Occasions {

  private final ReminderReads reads;
  private final Bookings bookings;

  @Inject
  public RefillOccasions(ReminderReads reads, Bookings bookings) {
    this.reads = reads;
    this.bookings = bookings;
  }

  @Override
  public ReminderPurpose purpose() {
    return ReminderPurpose.REFILL_DUE;
  }

  @Override
  public List<Occasion> list(Access access, ReminderClinic clinic, LocalDate from, LocalDate to) {
    List<Due> pumps = reads.pumps(access, clinic.id(), from, to);
    List<PatientId> patients = pumps.stream().map(Due::patient).distinct().toList();
    Map<PumpKey, Booking> booked = bookings.nextRefills(access, clinic.id(), patients, access.at());
    return pumps.stream()
        .filter(pump -> !booked.containsKey(new PumpKey(pump.patient(), pump.implantId())))
        .map(pump -> occasion(pump, clinic))
        .toList();
  }

  private Occasion occasion(Due pump, ReminderClinic clinic) {
    LocalDate latest = pump.window().latestAcceptable().map(Rung::on).orElseThrow();
    return new Occasion(
        purpose(),
        pump.patient(),
        latest,
        latest.plusDays(1).atStartOfDay(clinic.zone()).toInstant(),
        List.of());
  }
}
