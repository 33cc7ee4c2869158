package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.COMPLICATION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.ComplicationRecords;
import dev.thecal.core.outcome.NotedComplication;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.ComplicationRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Complications in SQL, appended and marked, never changed. */
final class JooqComplicationRecords implements ComplicationRecords {

  private final BoundContext bound;

  JooqComplicationRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, NotedComplication noted) {
    access.to(noted.complication().clinic());
    ComplicationRecord row = row(noted);
    return bound.with(
            sql -> sql.insertInto(COMPLICATION).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean mark(Access access, NotedComplication inError, long expectedVersion) {
    Complication complication = inError.complication();
    access.to(complication.clinic());
    return bound.with(sql -> sql.update(COMPLICATION)
            .set(COMPLICATION.ERROR_REASON, inError.errorReason().orElseThrow())
            .set(COMPLICATION.ROW_VERSION, expectedVersion + 1)
            .where(of(complication.clinic(), complication.patient()))
            .and(COMPLICATION.COMPLICATION_ID.eq(complication.id()))
            .and(COMPLICATION.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<NotedComplication>> list(
      Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(COMPLICATION)
        .where(of(clinic, patient))
        .orderBy(
            COMPLICATION.NOTICED_ON.desc(),
            COMPLICATION.RECORDED_AT.desc(),
            COMPLICATION.COMPLICATION_ID)
        .fetch(row -> new Versioned<>(noted(row), row.getRowVersion())));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return COMPLICATION
        .CLINIC_ID
        .eq(clinic.value())
        .and(COMPLICATION.PATIENT_ID.eq(patient.value()));
  }

  private static ComplicationRecord row(NotedComplication noted) {
    Complication complication = noted.complication();
    var row = new ComplicationRecord();
    row.setClinicId(complication.clinic().value());
    row.setPatientId(complication.patient().value());
    row.setComplicationId(complication.id());
    row.setRowVersion(1L);
    row.setKind(Reads.name(complication.kind()));
    row.setNoticedOn(complication.noticedOn());
    row.setBody(Json.write(complication));
    row.setRecordedBy(noted.recordedBy());
    row.setRecordedAt(noted.recordedAt().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static NotedComplication noted(ComplicationRecord row) {
    return new NotedComplication(
        Json.read(row.getBody(), Complication.class),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant(),
        Optional.ofNullable(row.getErrorReason()));
  }
}
