package dev.thecal.web.adapter;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.mri.BookedVisits;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells core when a booking of the desk takes place. */
public final class DeskVisits implements BookedVisits {

  private final BookingDesk desk;

  @Inject
  public DeskVisits(BookingDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Instant> findStart(
      Access access, ClinicId clinic, PatientId patient, String booking) {
    return desk.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .filter(found -> found.id().equals(booking) && found.state() == BookingState.BOOKED)
        .map(found -> found.slot().startsAt())
        .findFirst();
  }
}
