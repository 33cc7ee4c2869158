package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.TITRATION_VISIT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.TitrationVisitRecord;
import dev.thecal.core.titration.TitrationRecords;
import dev.thecal.core.titration.TitrationVisit;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Titration visits in SQL, appended and marked, never changed. */
final class JooqTitrationRecords implements TitrationRecords {

  private final BoundContext bound;

  JooqTitrationRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Recorded<TitrationVisit> visit) {
    access.to(visit.value().clinic());
    TitrationVisitRecord row = row(visit);
    return bound.with(sql ->
            sql.insertInto(TITRATION_VISIT).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<Recorded<TitrationVisit>> list(Access access, Implant implant) {
    access.to(implant.clinic());
    return bound.with(sql -> sql.selectFrom(TITRATION_VISIT)
        .where(TITRATION_VISIT.CLINIC_ID.eq(implant.clinic().value()))
        .and(TITRATION_VISIT.PATIENT_ID.eq(implant.patient().value()))
        .and(TITRATION_VISIT.IMPLANT_ID.eq(implant.id().value()))
        .orderBy(TITRATION_VISIT.VISITED_AT, TITRATION_VISIT.RECORDED_AT, TITRATION_VISIT.VISIT_ID)
        .fetch(row -> new Recorded<>(
            Json.read(row.getBody(), TitrationVisit.class),
            List.of(),
            row.getRecordedBy(),
            row.getRecordedAt().toInstant(),
            Optional.ofNullable(row.getErrorReason()))));
  }

  @Override
  public boolean mark(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    access.to(clinic);
    return bound.with(sql -> sql.update(TITRATION_VISIT)
            .set(TITRATION_VISIT.ERROR_REASON, mark.reason())
            .where(TITRATION_VISIT.CLINIC_ID.eq(clinic.value()))
            .and(TITRATION_VISIT.PATIENT_ID.eq(patient.value()))
            .and(TITRATION_VISIT.VISIT_ID.eq(mark.id()))
            .and(TITRATION_VISIT.ERROR_REASON.isNull())
            .execute())
        == 1;
  }

  private static TitrationVisitRecord row(Recorded<TitrationVisit> recorded) {
    TitrationVisit visit = recorded.value();
    var row = new TitrationVisitRecord();
    row.setClinicId(visit.clinic().value());
    row.setPatientId(visit.patient().value());
    row.setVisitId(visit.id().value());
    row.setImplantId(visit.implant().value());
    row.setVisitedAt(visit.visitedAt().atOffset(ZoneOffset.UTC));
    row.setBody(Json.write(visit));
    row.setRecordedBy(recorded.recordedBy());
    row.setRecordedAt(recorded.recordedAt().atOffset(ZoneOffset.UTC));
    return row;
  }
}
