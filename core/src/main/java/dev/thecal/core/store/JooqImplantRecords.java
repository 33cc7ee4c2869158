package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.IMPLANT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.ImplantRecord;
import java.util.List;
import org.jooq.Condition;

/** Implants in SQL. */
final class JooqImplantRecords implements ImplantRecords {

  private final BoundContext bound;

  JooqImplantRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Implant implant) {
    access.to(implant.clinic());
    ImplantRecord row = row(implant, 1);
    row.setClinicId(implant.clinic().value());
    row.setPatientId(implant.patient().value());
    row.setImplantId(implant.id().value());
    return bound.with(
            sql -> sql.insertInto(IMPLANT).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Implant implant, long expectedVersion) {
    access.to(implant.clinic());
    ImplantRecord row = row(implant, expectedVersion + 1);
    return bound.with(sql -> sql.update(IMPLANT)
            .set(row)
            .where(of(implant.clinic(), implant.patient()))
            .and(IMPLANT.IMPLANT_ID.eq(implant.id().value()))
            .and(IMPLANT.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<Implant>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(IMPLANT)
        .where(of(clinic, patient))
        .orderBy(IMPLANT.IMPLANTED_ON, IMPLANT.IMPLANT_ID)
        .fetch(
            row -> new Versioned<>(Json.read(row.getBody(), Implant.class), row.getRowVersion())));
  }

  @Override
  public List<Implant> listInBody(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(IMPLANT)
        .where(IMPLANT.CLINIC_ID.eq(clinic.value()))
        .and(IMPLANT.IN_BODY.isNotNull())
        .orderBy(IMPLANT.PATIENT_ID)
        .fetch(row -> Json.read(row.getBody(), Implant.class)));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return IMPLANT.CLINIC_ID.eq(clinic.value()).and(IMPLANT.PATIENT_ID.eq(patient.value()));
  }

  private static ImplantRecord row(Implant implant, long version) {
    var row = new ImplantRecord();
    row.setRowVersion(version);
    row.setPumpModel(implant.pumpModel());
    row.setSerial(implant.serial());
    row.setImplantedOn(implant.implantedOn());
    row.setExplantedOn(implant.explant().map(Explant::on).orElse(null));
    row.setInBody(implant.inBody() ? "yes" : null);
    row.setBody(Json.write(implant));
    return row;
  }
}
