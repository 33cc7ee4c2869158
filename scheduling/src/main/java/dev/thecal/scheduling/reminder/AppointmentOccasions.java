package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Booking;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Booked visits: one message for all visits of a day, dated in the zone of the place. */
public final class AppointmentOccasions implements Occasions {

  private final ReminderReads reads;

  @Inject
  public AppointmentOccasions(ReminderReads reads) {
    this.reads = reads;
  }

  @Override
  public ReminderPurpose purpose() {
    return ReminderPurpose.APPOINTMENT;
  }

  /** A day more on either side covers every zone. */
  @Override
  public List<Occasion> list(Access access, ReminderClinic clinic, LocalDate from, LocalDate to) {
    Map<Key, List<Booking>> days = new LinkedHashMap<>();
    reads
        .visits(access, clinic.id(), midnight(from.minusDays(1)), midnight(to.plusDays(2)))
        .stream()
        .filter(visit -> !clinic.day(visit).isBefore(from) && !clinic.day(visit).isAfter(to))
        .forEach(visit -> days.computeIfAbsent(
                new Key(visit.patient(), clinic.day(visit)), key -> new ArrayList<>())
            .add(visit));
    return days.entrySet().stream()
        .map(day -> new Occasion(
            purpose(),
            day.getKey().patient(),
            day.getKey().on(),
            day.getValue().get(0).slot().startsAt(),
            day.getValue()))
        .toList();
  }

  private record Key(PatientId patient, LocalDate on) {}

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
