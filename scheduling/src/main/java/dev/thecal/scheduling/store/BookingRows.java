package dev.thecal.scheduling.store;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingBookingRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Bookings to rows and back. */
final class BookingRows {

  private BookingRows() {}

  static SchedulingBookingRecord row(Booking booking, long version) {
    var row = new SchedulingBookingRecord();
    row.setClinicId(booking.clinic().value());
    row.setBookingId(booking.id());
    row.setRowVersion(version);
    row.setPatientId(booking.patient().value());
    row.setImplantId(booking.implantId().orElse(null));
    row.setVisitType(Reads.name(booking.visitType()));
    row.setSiteId(booking.slot().siteId());
    row.setRoomId(booking.slot().roomId());
    row.setClinicianId(booking.slot().clinicianId());
    row.setStartsAt(utc(booking.slot().startsAt()));
    row.setEndsAt(utc(booking.slot().endsAt()));
    row.setState(Reads.name(booking.state()));
    row.setIcalUid(booking.calendarUid());
    row.setIcalSequence(booking.calendarSequence());
    row.setBookedBy(booking.bookedBy());
    row.setBookedAt(utc(booking.bookedAt()));
    row.setChangedAt(utc(booking.changedAt()));
    row.setNote(booking.note().orElse(null));
    row.setHeldUntil(booking.heldUntil().map(BookingRows::utc).orElse(null));
    row.setOriginJson(Json.write(booking.origin()));
    row.setSeriesId(booking.origin().series().orElse(null));
    return row;
  }

  static Booking booking(SchedulingBookingRecord row) {
    return new Booking(
        new ClinicId(row.getClinicId()),
        row.getBookingId(),
        new PatientId(row.getPatientId()),
        Optional.ofNullable(row.getImplantId()),
        Reads.oneOf(VisitType.class).apply(row.getVisitType()),
        new Slot(
            row.getSiteId(),
            row.getRoomId(),
            row.getClinicianId(),
            row.getStartsAt().toInstant(),
            row.getEndsAt().toInstant()),
        Reads.oneOf(BookingState.class).apply(row.getState()),
        row.getIcalUid(),
        row.getIcalSequence(),
        row.getBookedBy(),
        row.getBookedAt().toInstant(),
        row.getChangedAt().toInstant(),
        Optional.ofNullable(row.getNote()),
        Optional.ofNullable(row.getHeldUntil()).map(OffsetDateTime::toInstant),
        Json.read(row.getOriginJson(), BookingOrigin.class));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
