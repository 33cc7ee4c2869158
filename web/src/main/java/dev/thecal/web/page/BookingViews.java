package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.TeamRights;
import dev.thecal.scheduling.booking.VisitNeeds;
import dev.thecal.scheduling.booking.VisitNeedsDesk;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.next.NextRefill;
import dev.thecal.scheduling.next.NextRefillDesk;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that finds and books a refill, and the visit that is booked. */
public final class BookingViews {

  static final VisitType REFILL = VisitType.REFILL;

  private static final int CHOICES = 24;
  private static final int USUAL_DAYS = 28;
  private static final int MOST_DAYS = 365;

  private final BookingDesk desk;
  private final VisitNeedsDesk needs;
  private final NextRefillDesk proposals;

  @Inject
  public BookingViews(BookingDesk desk, VisitNeedsDesk needs, NextRefillDesk proposals) {
    this.desk = desk;
    this.needs = needs;
    this.proposals = proposals;
  }

  BookingView of(
      Access access,
      ClinicProfile clinic,
      PatientId patient,
      DueWindow window,
      BookingAttempt attempt) {
    SlotDays usual = usual(window, LocalDate.ofInstant(access.at(), clinic.zone()));
    SlotDays days = attempt.search().map(BookingViews::bounded).orElse(usual);
    boolean outside = outside(window, days);
    String address = Frames.patientAddress(clinic.id(), patient);
    return new BookingView(
        booked(access, clinic, patient),
        address,
        days.from().toString(),
        days.to().toString(),
        attempt.search().isPresent(),
        attempt.search().isPresent() ? choices(access, clinic, patient, days, outside) : List.of(),
        address + "/bookings",
        proposal(access, clinic, patient),
        why(window, outside),
        late(window, days) ? deciders(clinic) : List.of(),
        words(needs.get(access, clinic.id(), patient).value()),
        attempt.problem());
  }

  private Optional<BookingView.Proposal> proposal(
      Access access, ClinicProfile clinic, PatientId patient) {
    return proposals.list(access, clinic.id()).stream()
        .filter(open -> open.patient().equals(patient))
        .findFirst()
        .flatMap(open -> open.slot().map(slot -> proposal(access, clinic, open, slot)));
  }

  private BookingView.Proposal proposal(
      Access access, ClinicProfile clinic, NextRefill open, Slot slot) {
    Site site = clinic.site(slot.siteId());
    var key = new NextRefillDesk.Key(clinic.id(), open.patient(), open.implantId());
    return new BookingView.Proposal(
        Words.moment(slot.startsAt(), site.zone()),
        BookingForms.where(site, slot),
        open.text(),
        Frames.patientAddress(clinic.id(), open.patient()) + "/next-refills/" + open.implantId(),
        proposals.get(access, key).version());
  }

  /** For example {@code Interpreter: Spanish} and {@code 15 minutes longer}. */
  static List<String> words(VisitNeeds needs) {
    var words = new ArrayList<String>();
    needs.interpreter().ifPresent(language -> words.add("Interpreter: " + language));
    if (needs.companion()) {
      words.add("Comes with a companion");
    }
    if (needs.extraMinutes() > 0) {
      words.add("Visits are " + needs.extraMinutes() + " minutes longer");
    }
    needs.note().ifPresent(words::add);
    return words;
  }

  private List<BookingView.Choice> choices(
      Access access, ClinicProfile clinic, PatientId patient, SlotDays days, boolean outside) {
    var search =
        new SlotSearch(clinic.id(), patient, REFILL, days.from(), days.to(), CHOICES, outside);
    return desk.findSlots(access, search).stream()
        .map(slot -> BookingForms.choice(clinic, slot))
        .toList();
  }

  private Optional<BookingView.Booked> booked(
      Access access, ClinicProfile clinic, PatientId patient) {
    return desk.list(access, clinic.id(), patient).stream()
        .map(Versioned::value)
        .filter(booking -> booking.state() == BookingState.BOOKED)
        .filter(booking -> booking.visitType().isRefill())
        .filter(booking -> booking.slot().endsAt().isAfter(access.at()))
        .findFirst()
        .map(booking -> booked(clinic, booking));
  }

  private static BookingView.Booked booked(ClinicProfile clinic, Booking booking) {
    Site site = clinic.site(booking.slot().siteId());
    return new BookingView.Booked(
        Words.moment(booking.slot().startsAt(), site.zone()),
        BookingForms.where(site, booking.slot()),
        "/api/v1/clinics/" + clinic.id() + "/bookings/" + booking.id() + "/calendar.ics");
  }

  /** From today or the first useful day to the latest acceptable one; a late pump: the next weeks. */
  private static SlotDays usual(DueWindow window, LocalDate today) {
    LocalDate from =
        window.earliest().map(Rung::on).filter(day -> day.isAfter(today)).orElse(today);
    LocalDate to = window
        .latestAcceptable()
        .or(window::hardStop)
        .map(Rung::on)
        .filter(day -> !day.isBefore(from))
        .orElse(from.plusDays(USUAL_DAYS));
    return bounded(new SlotDays(from, to));
  }

  private static SlotDays bounded(SlotDays days) {
    LocalDate most = days.from().plusDays(MOST_DAYS);
    return days.to().isAfter(most) ? new SlotDays(days.from(), most) : days;
  }

  private static Optional<String> why(DueWindow window, boolean outside) {
    boolean review = window.dated() && window.needsReview();
    if (review) {
      return Optional.of("Who says that the drug is good until then?");
    }
    return outside ? Optional.of("Why outside the recommended window?") : Optional.empty();
  }

  private static List<BookingView.Decider> deciders(ClinicProfile clinic) {
    return clinic.team().stream()
        .filter(member -> TeamRights.may(member.role(), RuleOverride.Kind.LATE))
        .map(member -> new BookingView.Decider(member.id(), member.name()))
        .toList();
  }

  /** Whether some of the days need a reason. */
  private static boolean outside(DueWindow window, SlotDays days) {
    boolean early =
        window.earliest().filter(rung -> days.from().isBefore(rung.on())).isPresent();
    return early || late(window, days);
  }

  private static boolean late(DueWindow window, SlotDays days) {
    return window
        .latestAcceptable()
        .filter(rung -> days.to().isAfter(rung.on()))
        .isPresent();
  }
}
