package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.TRIAL_PLAN;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.TrialPlanRecord;
import dev.thecal.core.trial.AcceptedPlan;
import dev.thecal.core.trial.TrialPlan;
import dev.thecal.core.trial.TrialPlanRecords;
import java.time.ZoneOffset;
import java.util.List;

/** Planned trials in SQL. */
final class JooqTrialPlanRecords implements TrialPlanRecords {

  private final BoundContext bound;

  JooqTrialPlanRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, AcceptedPlan accepted) {
    TrialPlan plan = accepted.plan();
    access.to(plan.clinic());
    var row = new TrialPlanRecord();
    row.setClinicId(plan.clinic().value());
    row.setPatientId(plan.patient().value());
    row.setPlanId(plan.id().value());
    row.setPlannedAt(plan.at().atOffset(ZoneOffset.UTC));
    row.setBody(Json.write(accepted));
    return bound.with(
            sql -> sql.insertInto(TRIAL_PLAN).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<AcceptedPlan> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(TRIAL_PLAN)
        .where(TRIAL_PLAN.CLINIC_ID.eq(clinic.value()))
        .and(TRIAL_PLAN.PATIENT_ID.eq(patient.value()))
        .orderBy(TRIAL_PLAN.PLANNED_AT, TRIAL_PLAN.PLAN_ID)
        .fetch(row -> Json.read(row.getBody(), AcceptedPlan.class)));
  }
}
