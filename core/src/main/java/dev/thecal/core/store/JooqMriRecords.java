package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.MRI_ORDER;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.mri.MriOrder;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.MriOrderRecord;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;

/** Orders for scans in SQL. */
final class JooqMriRecords implements MriRecords {

  private final BoundContext bound;

  JooqMriRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, MriOrder order) {
    access.to(order.clinic());
    MriOrderRecord row = row(order, 1);
    row.setClinicId(order.clinic().value());
    row.setPatientId(order.patient().value());
    row.setOrderId(order.id().value());
    row.setImplantId(order.implant().value());
    return bound.with(
            sql -> sql.insertInto(MRI_ORDER).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, MriOrder order, long expectedVersion) {
    access.to(order.clinic());
    return bound.with(sql -> sql.update(MRI_ORDER)
            .set(row(order, expectedVersion + 1))
            .where(MRI_ORDER.CLINIC_ID.eq(order.clinic().value()))
            .and(MRI_ORDER.PATIENT_ID.eq(order.patient().value()))
            .and(MRI_ORDER.ORDER_ID.eq(order.id().value()))
            .and(MRI_ORDER.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<MriOrder>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return list(
        MRI_ORDER.CLINIC_ID.eq(clinic.value()).and(MRI_ORDER.PATIENT_ID.eq(patient.value())));
  }

  @Override
  public List<Versioned<MriOrder>> listOpen(Access access, ClinicId clinic) {
    access.to(clinic);
    return list(MRI_ORDER.CLINIC_ID.eq(clinic.value()).and(MRI_ORDER.IS_OPEN.eq("yes")));
  }

  private List<Versioned<MriOrder>> list(Condition which) {
    return bound.with(sql -> sql.selectFrom(MRI_ORDER)
        .where(which)
        .orderBy(MRI_ORDER.SCAN_AT, MRI_ORDER.ORDER_ID)
        .fetch(
            row -> new Versioned<>(Json.read(row.getBody(), MriOrder.class), row.getRowVersion())));
  }

  private static MriOrderRecord row(MriOrder order, long version) {
    var row = new MriOrderRecord();
    row.setRowVersion(version);
    row.setScanAt(order.scanAt().atOffset(ZoneOffset.UTC));
    row.setIsOpen(order.open() ? "yes" : null);
    row.setBody(Json.write(order));
    return row;
  }
}
