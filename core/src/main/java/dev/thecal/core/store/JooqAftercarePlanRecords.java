package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.AFTERCARE_PLAN;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlanRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.AftercarePlanRecord;
import java.time.ZoneOffset;
import java.util.List;

/** Aftercare plans in SQL, one row per version. */
final class JooqAftercarePlanRecords implements AftercarePlanRecords {

  private final BoundContext bound;

  JooqAftercarePlanRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Versioned<AftercarePlan> versioned) {
    AftercarePlan plan = versioned.value();
    access.to(plan.clinic());
    var row = new AftercarePlanRecord();
    row.setClinicId(plan.clinic().value());
    row.setPatientId(plan.patient().value());
    row.setPlanId(plan.id().value());
    row.setRowVersion(versioned.version());
    row.setAfterOn(plan.after().on());
    row.setBody(Json.write(plan));
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(AFTERCARE_PLAN).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<Versioned<AftercarePlan>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(AFTERCARE_PLAN)
        .where(AFTERCARE_PLAN.CLINIC_ID.eq(clinic.value()))
        .and(AFTERCARE_PLAN.PATIENT_ID.eq(patient.value()))
        .orderBy(
            AFTERCARE_PLAN.AFTER_ON.desc(),
            AFTERCARE_PLAN.PLAN_ID,
            AFTERCARE_PLAN.ROW_VERSION.desc())
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), AftercarePlan.class), row.getRowVersion())));
  }
}
