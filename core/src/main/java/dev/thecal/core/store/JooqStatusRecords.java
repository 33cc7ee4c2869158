package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.IMPLANT;
import static dev.thecal.core.store.generated.Tables.PATIENT_STATUS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.DeviceDuty;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.store.generated.tables.records.PatientStatusRecord;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Patient statuses in SQL. */
final class JooqStatusRecords implements StatusRecords {

  private final BoundContext bound;

  JooqStatusRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, NotedStatus noted) {
    access.to(noted.status().clinic());
    PatientStatusRecord row = record(noted, 1);
    row.setClinicId(noted.status().clinic().value());
    row.setPatientId(noted.status().patient().value());
    row.setStatusId(noted.status().id());
    row.setRecordedBy(noted.recordedBy());
    row.setRecordedAt(noted.recordedAt().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(PATIENT_STATUS).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, NotedStatus noted, long expectedVersion) {
    PatientStatus status = noted.status();
    access.to(status.clinic());
    return bound.with(sql -> sql.update(PATIENT_STATUS)
            .set(record(noted, expectedVersion + 1))
            .where(of(status.clinic(), status.patient()))
            .and(PATIENT_STATUS.STATUS_ID.eq(status.id()))
            .and(PATIENT_STATUS.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<NotedStatus>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(PATIENT_STATUS)
        .where(of(clinic, patient))
        .orderBy(PATIENT_STATUS.FROM_ON.desc(), PATIENT_STATUS.STATUS_ID)
        .fetch(JooqStatusRecords::noted));
  }

  @Override
  public List<DeviceDuty> listDuties(
      Access access, ClinicId clinic, Optional<DeviceDuty.Cursor> after, int limit) {
    access.to(clinic);
    List<String> kinds = Arrays.stream(StatusKind.values())
        .filter(StatusKind::leavesRefillList)
        .map(Reads::name)
        .toList();
    return bound.with(sql -> sql.select(
            PATIENT_STATUS.PATIENT_ID,
            PATIENT_STATUS.KIND,
            PATIENT_STATUS.FROM_ON,
            IMPLANT.IMPLANT_ID,
            IMPLANT.PUMP_MODEL,
            IMPLANT.SERIAL)
        .from(PATIENT_STATUS)
        .join(IMPLANT)
        .on(IMPLANT.CLINIC_ID.eq(PATIENT_STATUS.CLINIC_ID))
        .and(IMPLANT.PATIENT_ID.eq(PATIENT_STATUS.PATIENT_ID))
        .and(IMPLANT.IN_BODY.isNotNull())
        .where(PATIENT_STATUS.CLINIC_ID.eq(clinic.value()))
        .and(PATIENT_STATUS.CURRENT_KIND.in(kinds))
        .and(after.map(JooqStatusRecords::beyond).orElseGet(DSL::noCondition))
        .orderBy(
            PATIENT_STATUS.FROM_ON,
            PATIENT_STATUS.PATIENT_ID,
            IMPLANT.IMPLANT_ID,
            PATIENT_STATUS.KIND)
        .limit(limit)
        .fetch(JooqStatusRecords::duty));
  }

  private static Condition beyond(DeviceDuty.Cursor last) {
    return row(
            PATIENT_STATUS.FROM_ON,
            PATIENT_STATUS.PATIENT_ID,
            IMPLANT.IMPLANT_ID,
            PATIENT_STATUS.KIND)
        .greaterThan(
            val(last.since()),
            val(last.patient().value()),
            val(last.implant()),
            val(Reads.name(last.kind())));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return PATIENT_STATUS
        .CLINIC_ID
        .eq(clinic.value())
        .and(PATIENT_STATUS.PATIENT_ID.eq(patient.value()));
  }

  private static PatientStatusRecord record(NotedStatus noted, long version) {
    String kind = Reads.name(noted.status().kind());
    var row = new PatientStatusRecord();
    row.setRowVersion(version);
    row.setKind(kind);
    row.setFromOn(noted.status().from());
    row.setCurrentKind(noted.current() ? kind : null);
    row.setBody(Json.write(noted.status()));
    row.setErrorReason(noted.errorReason().orElse(null));
    return row;
  }

  private static Versioned<NotedStatus> noted(PatientStatusRecord row) {
    return new Versioned<>(
        new NotedStatus(
            Json.read(row.getBody(), PatientStatus.class),
            row.getRecordedBy(),
            row.getRecordedAt().toInstant(),
            Optional.ofNullable(row.getErrorReason())),
        row.getRowVersion());
  }

  private static DeviceDuty duty(Record found) {
    return new DeviceDuty(
        new PatientId(found.get(PATIENT_STATUS.PATIENT_ID)),
        Reads.oneOf(StatusKind.class).apply(found.get(PATIENT_STATUS.KIND)),
        found.get(PATIENT_STATUS.FROM_ON),
        found.get(IMPLANT.IMPLANT_ID),
        found.get(IMPLANT.PUMP_MODEL),
        found.get(IMPLANT.SERIAL));
  }
}
