package dev.thecal.web.plan;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.patient.Patient;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a patient is seen next and by when the pump must be refilled, in the patient's words. */
public final class NextVisits {

  private final Dues dues;
  private final BookingDesk desk;

  @Inject
  public NextVisits(Dues dues, BookingDesk desk) {
    this.dues = dues;
    this.desk = desk;
  }

  /** Nothing for a patient without a pump on the list and without a visit. */
  List<String> words(Access access, ClinicProfile clinic, Patient patient, PlanWords words) {
    var lines = new ArrayList<String>();
    visits(access, clinic, patient)
        .forEach(visit -> lines.add(words.say(
            visit.visitType().isRefill() ? "refill.booked" : "visit.booked",
            words.moment(visit.slot().startsAt().atZone(site(clinic, visit).zone())),
            site(clinic, visit).name())));
    dues.list(access, clinic.id(), patient.id()).stream()
        .findFirst()
        .ifPresent(due -> lines.add(latest(due.window(), words)));
    return lines;
  }

  private List<Booking> visits(Access access, ClinicProfile clinic, Patient patient) {
    return desk.list(access, clinic.id(), patient.id()).stream()
        .map(Versioned::value)
        .filter(booking -> booking.state() == BookingState.BOOKED)
        .filter(booking -> booking.slot().endsAt().isAfter(access.at()))
        .sorted(Comparator.comparing((Booking booking) -> booking.slot().startsAt()))
        .toList();
  }

  private static Site site(ClinicProfile clinic, Booking booking) {
    return clinic.site(booking.slot().siteId());
  }

  /** A date that somebody must look at is no promise to a patient. */
  private static String latest(DueWindow window, PlanWords words) {
    return Optional.of(window)
        .filter(known -> !known.needsReview())
        .flatMap(DueWindow::lastDay)
        .map(day -> words.say("refill.latest", words.day(day)))
        .orElseGet(() -> words.say("refill.unknown"));
  }
}
