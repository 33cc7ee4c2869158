package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_BOOKING;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_FEED;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.feed.CalendarFeed;
import dev.thecal.scheduling.feed.CalendarFeeds;
import dev.thecal.scheduling.feed.FeedOwner;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingFeedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Calendar addresses in SQL. */
final class JooqCalendarFeeds implements CalendarFeeds {

  private final BoundContext bound;

  JooqCalendarFeeds(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, CalendarFeed feed, String tokenHash) {
    var row = new SchedulingFeedRecord();
    row.setClinicId(access.to(feed.clinic()).value());
    row.setFeedId(feed.id());
    row.setPatientId(feed.owner().patient().map(PatientId::value).orElse(null));
    row.setClinicianId(feed.owner().clinician().orElse(null));
    row.setTokenHash(tokenHash);
    row.setCreatedBy(feed.createdBy());
    row.setCreatedAt(BookingRows.utc(feed.createdAt()));
    bound.with(sql -> sql.insertInto(SCHEDULING_FEED).set(row).execute());
  }

  @Override
  public boolean revoke(Access access, CalendarFeed feed) {
    access.to(feed.clinic());
    CalendarFeed.Revocation end = feed.revoked().orElseThrow();
    return bound.with(sql -> sql.update(SCHEDULING_FEED)
            .set(SCHEDULING_FEED.REVOKED_BY, end.by())
            .set(SCHEDULING_FEED.REVOKED_AT, BookingRows.utc(end.at()))
            .set(SCHEDULING_FEED.REVOKED_WHY, end.why())
            .where(SCHEDULING_FEED.CLINIC_ID.eq(feed.clinic().value()))
            .and(SCHEDULING_FEED.FEED_ID.eq(feed.id()))
            .and(SCHEDULING_FEED.REVOKED_AT.isNull())
            .execute())
        == 1;
  }

  @Override
  public Optional<CalendarFeed> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_FEED)
        .where(SCHEDULING_FEED.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_FEED.FEED_ID.eq(id))
        .fetchOptional(JooqCalendarFeeds::feed));
  }

  @Override
  public Optional<CalendarFeed> find(NetworkAccess access, String tokenHash) {
    return bound.with(sql -> sql.selectFrom(SCHEDULING_FEED)
        .where(SCHEDULING_FEED.TOKEN_HASH.eq(tokenHash))
        .fetchOptional(JooqCalendarFeeds::feed));
  }

  @Override
  public List<CalendarFeed> list(Access access, ClinicId clinic, FeedOwner owner) {
    access.to(clinic);
    Condition his = owner
        .patient()
        .map(patient -> SCHEDULING_FEED.PATIENT_ID.eq(patient.value()))
        .orElseGet(() -> SCHEDULING_FEED.CLINICIAN_ID.eq(owner.clinician().orElseThrow()));
    return bound.with(sql -> sql.selectFrom(SCHEDULING_FEED)
        .where(SCHEDULING_FEED.CLINIC_ID.eq(clinic.value()))
        .and(his)
        .orderBy(SCHEDULING_FEED.CREATED_AT.desc(), SCHEDULING_FEED.FEED_ID)
        .fetch(JooqCalendarFeeds::feed));
  }

  @Override
  public List<Booking> listVisits(Access access, ClinicId clinic, String clinician, Instant from) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_BOOKING)
        .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_BOOKING.CLINICIAN_ID.eq(clinician))
        .and(SCHEDULING_BOOKING.STARTS_AT.ge(BookingRows.utc(from)))
        .orderBy(SCHEDULING_BOOKING.STARTS_AT, SCHEDULING_BOOKING.BOOKING_ID)
        .fetch(BookingRows::booking));
  }

  private static CalendarFeed feed(SchedulingFeedRecord row) {
    return new CalendarFeed(
        new ClinicId(row.getClinicId()),
        row.getFeedId(),
        new FeedOwner(
            Optional.ofNullable(row.getPatientId()).map(PatientId::new),
            Optional.ofNullable(row.getClinicianId())),
        row.getCreatedBy(),
        row.getCreatedAt().toInstant(),
        Optional.ofNullable(row.getRevokedAt())
            .map(at -> new CalendarFeed.Revocation(
                row.getRevokedBy(), at.toInstant(), row.getRevokedWhy())));
  }
}
