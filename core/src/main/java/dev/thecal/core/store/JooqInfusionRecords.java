package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.FILL;
import static dev.thecal.core.store.generated.Tables.PROGRAMME;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.FillRecord;
import dev.thecal.core.store.generated.tables.records.ProgrammeRecord;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Fills and programmes in SQL, appended and marked, never changed. */
final class JooqInfusionRecords implements InfusionRecords {

  private final BoundContext bound;

  JooqInfusionRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean addFill(Access access, Recorded<Fill> fill) {
    access.to(fill.value().clinic());
    FillRecord row = fillRow(fill);
    return bound.with(sql -> sql.insertInto(FILL).set(row).onConflictDoNothing().execute()) == 1;
  }

  @Override
  public boolean addProgramme(Access access, Recorded<Programme> programme) {
    access.to(programme.value().clinic());
    ProgrammeRecord row = programmeRow(programme);
    return bound.with(
            sql -> sql.insertInto(PROGRAMME).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<Recorded<Fill>> listFills(Access access, Implant implant) {
    access.to(implant.clinic());
    return bound.with(sql -> sql.selectFrom(FILL)
        .where(FILL.CLINIC_ID.eq(implant.clinic().value()))
        .and(FILL.PATIENT_ID.eq(implant.patient().value()))
        .and(FILL.IMPLANT_ID.eq(implant.id().value()))
        .orderBy(FILL.FILLED_AT, FILL.RECORDED_AT, FILL.FILL_ID)
        .fetch(row -> new Recorded<>(
            Json.read(row.getBody(), Fill.class),
            findings(row.getFindings()),
            row.getRecordedBy(),
            row.getRecordedAt().toInstant(),
            Optional.ofNullable(row.getErrorReason()))));
  }

  @Override
  public List<Recorded<Programme>> listProgrammes(Access access, Implant implant) {
    access.to(implant.clinic());
    return bound.with(sql -> sql.selectFrom(PROGRAMME)
        .where(PROGRAMME.CLINIC_ID.eq(implant.clinic().value()))
        .and(PROGRAMME.PATIENT_ID.eq(implant.patient().value()))
        .and(PROGRAMME.IMPLANT_ID.eq(implant.id().value()))
        .orderBy(PROGRAMME.FROM_AT, PROGRAMME.RECORDED_AT, PROGRAMME.PROGRAMME_ID)
        .fetch(row -> new Recorded<>(
            Json.read(row.getBody(), Programme.class),
            findings(row.getFindings()),
            row.getRecordedBy(),
            row.getRecordedAt().toInstant(),
            Optional.ofNullable(row.getErrorReason()))));
  }

  @Override
  public boolean markFill(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    access.to(clinic);
    return bound.with(sql -> sql.update(FILL)
            .set(FILL.ERROR_REASON, mark.reason())
            .where(FILL.CLINIC_ID.eq(clinic.value()))
            .and(FILL.PATIENT_ID.eq(patient.value()))
            .and(FILL.FILL_ID.eq(mark.id()))
            .and(FILL.ERROR_REASON.isNull())
            .execute())
        == 1;
  }

  @Override
  public boolean markProgramme(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    access.to(clinic);
    return bound.with(sql -> sql.update(PROGRAMME)
            .set(PROGRAMME.ERROR_REASON, mark.reason())
            .where(PROGRAMME.CLINIC_ID.eq(clinic.value()))
            .and(PROGRAMME.PATIENT_ID.eq(patient.value()))
            .and(PROGRAMME.PROGRAMME_ID.eq(mark.id()))
            .and(PROGRAMME.ERROR_REASON.isNull())
            .execute())
        == 1;
  }

  private static FillRecord fillRow(Recorded<Fill> recorded) {
    Fill fill = recorded.value();
    var row = new FillRecord();
    row.setClinicId(fill.clinic().value());
    row.setPatientId(fill.patient().value());
    row.setFillId(fill.id().value());
    row.setImplantId(fill.implant().value());
    row.setFilledAt(fill.filledAt().atOffset(ZoneOffset.UTC));
    row.setBody(Json.write(fill));
    row.setFindings(Json.write(recorded.findings()));
    row.setRecordedBy(recorded.recordedBy());
    row.setRecordedAt(at(recorded));
    return row;
  }

  private static ProgrammeRecord programmeRow(Recorded<Programme> recorded) {
    Programme programme = recorded.value();
    var row = new ProgrammeRecord();
    row.setClinicId(programme.clinic().value());
    row.setPatientId(programme.patient().value());
    row.setProgrammeId(programme.id().value());
    row.setImplantId(programme.implant().value());
    row.setState(Reads.name(programme.state()));
    row.setFromAt(programme.from().atOffset(ZoneOffset.UTC));
    row.setBody(Json.write(programme));
    row.setFindings(Json.write(recorded.findings()));
    row.setRecordedBy(recorded.recordedBy());
    row.setRecordedAt(at(recorded));
    return row;
  }

  private static OffsetDateTime at(Recorded<?> recorded) {
    return recorded.recordedAt().atOffset(ZoneOffset.UTC);
  }

  private static List<Finding> findings(String json) {
    return List.of(Json.read(json, Finding[].class));
  }
}
