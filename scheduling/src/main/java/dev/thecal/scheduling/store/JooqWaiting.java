package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_WAITING;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingWaitingRecord;
import dev.thecal.scheduling.waiting.NotedWaiting;
import dev.thecal.scheduling.waiting.WaitingEntry;
import dev.thecal.scheduling.waiting.WaitingRecords;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The waiting list in SQL. */
final class JooqWaiting implements WaitingRecords {

  private final BoundContext bound;

  JooqWaiting(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, NotedWaiting waiting) {
    access.to(waiting.entry().clinic());
    return bound.with(sql -> {
      try {
        return sql.insertInto(SCHEDULING_WAITING)
                .set(row(waiting, 1))
                .onConflictDoNothing()
                .execute()
            == 1;
      } catch (IntegrityConstraintViolationException e) {
        throw Refusal.notFound("patient", waiting.entry().patient().value());
      }
    });
  }

  @Override
  public boolean replace(Access access, NotedWaiting waiting, long expectedVersion) {
    access.to(waiting.entry().clinic());
    return bound.with(sql -> sql.update(SCHEDULING_WAITING)
            .set(row(waiting, expectedVersion + 1))
            .where(is(waiting.entry().clinic(), waiting.entry().id()))
            .and(SCHEDULING_WAITING.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<NotedWaiting>> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_WAITING)
        .where(is(clinic, id))
        .fetchOptional(row -> new Versioned<>(noted(row), row.getRowVersion())));
  }

  @Override
  public List<NotedWaiting> listOpen(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_WAITING)
        .where(SCHEDULING_WAITING.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_WAITING.CLOSED_REASON.isNull())
        .orderBy(SCHEDULING_WAITING.RECORDED_AT, SCHEDULING_WAITING.WAITING_ID)
        .fetch(JooqWaiting::noted));
  }

  private static Condition is(ClinicId clinic, String id) {
    return SCHEDULING_WAITING
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_WAITING.WAITING_ID.eq(id));
  }

  private static SchedulingWaitingRecord row(NotedWaiting waiting, long version) {
    WaitingEntry entry = waiting.entry();
    var row = new SchedulingWaitingRecord();
    row.setClinicId(entry.clinic().value());
    row.setWaitingId(entry.id());
    row.setRowVersion(version);
    row.setPatientId(entry.patient().value());
    row.setBody(Json.write(entry));
    row.setRecordedBy(waiting.recordedBy());
    row.setRecordedAt(waiting.recordedAt().atOffset(ZoneOffset.UTC));
    row.setClosedReason(waiting.closedReason().orElse(null));
    return row;
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static NotedWaiting noted(SchedulingWaitingRecord row) {
    return new NotedWaiting(
        Json.read(row.getBody(), WaitingEntry.class).of(new PatientId(row.getPatientId())),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant(),
        Optional.ofNullable(row.getClosedReason()));
  }
}
