package dev.thecal.scheduling.feed;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.scheduling.booking.Booking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps calendar addresses. {@link FeedDesk} is the service to call. */
public interface CalendarFeeds {

  /**
   * @param tokenHash of the secret
   */
  void add(Access access, CalendarFeed feed, String tokenHash);

  /**
   * Writes down that an address was taken back.
   *
   * @return false if it was before
   */
  boolean revoke(Access access, CalendarFeed feed);

  Optional<CalendarFeed> find(Access access, ClinicId clinic, String id);

  /** Of whichever clinic, whoever holds the secret. */
  Optional<CalendarFeed> find(NetworkAccess access, String tokenHash);

  /** All of an owner, the newest first. */
  List<CalendarFeed> list(Access access, ClinicId clinic, FeedOwner owner);

  /** Visits with a clinician that begin at or after that moment, cancelled ones too, by time. */
  List<Booking> listVisits(Access access, ClinicId clinic, String clinician, Instant from);
}
