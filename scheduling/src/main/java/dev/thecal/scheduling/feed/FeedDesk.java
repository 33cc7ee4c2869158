package dev.thecal.scheduling.feed;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Bookings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives out calendar addresses, takes them back, and shows what is behind them. */
public final class FeedDesk {

  /** Past visits that are still shown, and cancelled ones since they were cancelled. */
  private static final Duration SHOWN = Duration.ofDays(30);

  private final CalendarFeeds feeds;
  private final Bookings bookings;
  private final StatusRecords statuses;
  private final PatientRegister register;
  private final ClinicDirectory directory;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public FeedDesk(
      CalendarFeeds feeds,
      Bookings bookings,
      StatusRecords statuses,
      PatientRegister register,
      ClinicDirectory directory,
      AuditTrail audit,
      Transactions transactions) {
    this.feeds = feeds;
    this.bookings = bookings;
    this.statuses = statuses;
    this.register = register;
    this.directory = directory;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * A feed just made.
   *
   * @param token for the address; shown this once
   */
  public record Given(CalendarFeed feed, String token) {}

  /**
   * @throws Refusal NOT_FOUND without the patient, or without the clinician in the team
   */
  public Given give(Access access, ClinicId clinic, FeedOwner owner) {
    require(access, clinic, owner);
    String token = FeedToken.next();
    var feed = new CalendarFeed(
        clinic, Ids.next(), owner, access.actor().id(), access.at(), Optional.empty());
    return transactions.call(() -> {
      feeds.add(access, feed, FeedToken.hash(token));
      audit.record(access, clinic, "calendar-given", "feed/" + feed.id(), owner.subject());
      return new Given(feed, token);
    });
  }

  /**
   * From now on the address finds nothing.
   *
   * @throws Refusal NOT_FOUND, CONFLICT if it was taken back before
   */
  public CalendarFeed revoke(Access access, ClinicId clinic, String id, String why) {
    return transactions.call(() -> {
      CalendarFeed feed = feeds
          .find(access, clinic, id)
          .orElseThrow(() -> Refusal.notFound("calendar feed", id))
          .revokedBy(new CalendarFeed.Revocation(access.actor().id(), access.at(), why));
      if (!feeds.revoke(access, feed)) {
        throw Refusal.conflict("feed-revoked", "this address was taken back before");
      }
      audit.record(access, clinic, "calendar-revoked", "feed/" + id, why);
      return feed;
    });
  }

  /** All of an owner, the newest first. */
  public List<CalendarFeed> list(Access access, ClinicId clinic, FeedOwner owner) {
    require(access, clinic, owner);
    return feeds.list(access, clinic, owner);
  }

  /** The calendar behind an address; empty if nobody was given it, or it was taken back. */
  public Optional<String> calendar(NetworkAccess access, String token) {
    return feeds
        .find(access, FeedToken.hash(token))
        .filter(feed -> feed.revoked().isEmpty())
        .map(feed -> calendar(within(access, feed.clinic()), feed));
  }

  private String calendar(Access access, CalendarFeed feed) {
    ClinicProfile profile = directory.get(access, feed.clinic()).value();
    List<BookingCalendar.Entry> entries = visits(access, feed).stream()
        .filter(visit -> shown(visit, access.at()))
        .map(visit -> new BookingCalendar.Entry(visit, address(profile, visit)))
        .toList();
    return feed.owner().patient().isPresent()
        ? BookingCalendar.ofPatient(entries)
        : BookingCalendar.ofClinician(entries);
  }

  private List<Booking> visits(Access access, CalendarFeed feed) {
    Optional<PatientId> patient = feed.owner().patient();
    if (patient.isEmpty()) {
      String clinician = feed.owner().clinician().orElseThrow();
      return feeds.listVisits(access, feed.clinic(), clinician, access.at().minus(SHOWN));
    }
    // nothing of somebody who has died stays in the family's calendars
    boolean stopped = statuses.current(access, feed.clinic(), patient.get()).stream()
        .anyMatch(StatusKind::stopsMessages);
    return stopped
        ? List.of()
        : bookings.list(access, feed.clinic(), patient.get()).stream()
            .map(Versioned::value)
            .toList();
  }

  /** A cancelled visit says so for a while, then it is gone. What is only held for somebody is no visit yet. */
  private static boolean shown(Booking visit, Instant at) {
    Instant since = visit.state() == BookingState.CANCELLED
        ? visit.changedAt()
        : visit.slot().startsAt();
    return visit.state() != BookingState.HELD && since.isAfter(at.minus(SHOWN));
  }

  private static String address(ClinicProfile profile, Booking visit) {
    return profile.sites().stream()
        .filter(site -> site.id().equals(visit.slot().siteId()))
        .findFirst()
        .map(Site::address)
        .orElse("");
  }

  private void require(Access access, ClinicId clinic, FeedOwner owner) {
    owner.patient().ifPresent(patient -> register.get(access, clinic, patient));
    owner.clinician().ifPresent(id -> requireClinician(access, clinic, id));
  }

  private void requireClinician(Access access, ClinicId clinic, String id) {
    boolean known = directory.get(access, clinic).value().team().stream()
        .anyMatch(member -> member.id().equals(id));
    if (!known) {
      throw Refusal.notFound("clinician", id);
    }
  }

  private static Access within(NetworkAccess access, ClinicId clinic) {
    return new Access(access.actor(), Set.of(clinic), access.purpose(), access.at());
  }
}
