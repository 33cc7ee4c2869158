package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.IMPLANT_PROCEDURE;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.procedure.Procedure;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.store.generated.tables.records.ImplantProcedureRecord;
import java.util.List;

/** Operations in SQL. */
final class JooqProcedureRecords implements ProcedureRecords {

  private final BoundContext bound;

  JooqProcedureRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Procedure procedure) {
    access.to(procedure.clinic());
    ImplantProcedureRecord row = row(procedure, 1);
    row.setClinicId(procedure.clinic().value());
    row.setPatientId(procedure.patient().value());
    row.setProcedureId(procedure.id().value());
    return bound.with(sql ->
            sql.insertInto(IMPLANT_PROCEDURE).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Procedure procedure, long expectedVersion) {
    access.to(procedure.clinic());
    return bound.with(sql -> sql.update(IMPLANT_PROCEDURE)
            .set(row(procedure, expectedVersion + 1))
            .where(IMPLANT_PROCEDURE.CLINIC_ID.eq(procedure.clinic().value()))
            .and(IMPLANT_PROCEDURE.PATIENT_ID.eq(procedure.patient().value()))
            .and(IMPLANT_PROCEDURE.PROCEDURE_ID.eq(procedure.id().value()))
            .and(IMPLANT_PROCEDURE.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<Procedure>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(IMPLANT_PROCEDURE)
        .where(IMPLANT_PROCEDURE.CLINIC_ID.eq(clinic.value()))
        .and(IMPLANT_PROCEDURE.PATIENT_ID.eq(patient.value()))
        .orderBy(IMPLANT_PROCEDURE.PLANNED_ON, IMPLANT_PROCEDURE.PROCEDURE_ID)
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), Procedure.class), row.getRowVersion())));
  }

  private static ImplantProcedureRecord row(Procedure procedure, long version) {
    var row = new ImplantProcedureRecord();
    row.setRowVersion(version);
    row.setPlannedOn(procedure.plannedOn());
    row.setBody(Json.write(procedure));
    return row;
  }
}
