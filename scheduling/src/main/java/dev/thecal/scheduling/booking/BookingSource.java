package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.timeline.TimelineSource;
import dev.thecal.core.timeline.When;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Appointments on the patient's timeline, at the time they are for; cancelled ones say so. */
public final class BookingSource implements TimelineSource {

  private static final String BOOKING = "booking";

  private final Bookings bookings;

  @Inject
  public BookingSource(Bookings bookings) {
    this.bookings = bookings;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(BOOKING);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return bookings.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .map(BookingSource::happening)
        .toList();
  }

  private static Happening happening(Booking booking) {
    String what = Reads.name(booking.visitType()).replace('-', ' ');
    return Happening.of(
        When.at(booking.slot().startsAt()),
        new Subject(BOOKING, booking.id(), 1),
        words(booking) + ": " + what + why(booking),
        booking.bookedBy());
  }

  private static String words(Booking booking) {
    return switch (booking.state()) {
      case HELD -> "Held slot";
      case BOOKED -> "Appointment";
      case ARRIVED -> "Came to the appointment";
      case DONE -> "Visit";
      case NO_SHOW -> "Did not come";
      case CANCELLED -> "Cancelled appointment";
    };
  }

  private static String why(Booking booking) {
    return switch (booking.state()) {
      case CANCELLED, NO_SHOW -> booking.note().map(note -> ", " + note).orElse("");
      case HELD, BOOKED, ARRIVED, DONE -> "";
    };
  }
}
