package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.CHANGE_ORDER;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.change.ChangeOrder;
import dev.thecal.core.change.ChangeRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.ChangeOrderRecord;
import java.time.ZoneOffset;
import java.util.List;

/** Orders for changes in SQL. */
final class JooqChangeRecords implements ChangeRecords {

  private final BoundContext bound;

  JooqChangeRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, ChangeOrder order) {
    access.to(order.clinic());
    ChangeOrderRecord row = row(order, 1);
    row.setClinicId(order.clinic().value());
    row.setPatientId(order.patient().value());
    row.setChangeId(order.id().value());
    row.setImplantId(order.implant().value());
    row.setProposedAt(order.events().get(0).at().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(CHANGE_ORDER).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, ChangeOrder order, long expectedVersion) {
    access.to(order.clinic());
    return bound.with(sql -> sql.update(CHANGE_ORDER)
            .set(row(order, expectedVersion + 1))
            .where(CHANGE_ORDER.CLINIC_ID.eq(order.clinic().value()))
            .and(CHANGE_ORDER.PATIENT_ID.eq(order.patient().value()))
            .and(CHANGE_ORDER.CHANGE_ID.eq(order.id().value()))
            .and(CHANGE_ORDER.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<ChangeOrder>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CHANGE_ORDER)
        .where(CHANGE_ORDER.CLINIC_ID.eq(clinic.value()))
        .and(CHANGE_ORDER.PATIENT_ID.eq(patient.value()))
        .orderBy(CHANGE_ORDER.PROPOSED_AT, CHANGE_ORDER.CHANGE_ID)
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), ChangeOrder.class), row.getRowVersion())));
  }

  private static ChangeOrderRecord row(ChangeOrder order, long version) {
    var row = new ChangeOrderRecord();
    row.setRowVersion(version);
    row.setIsOpen(order.open() ? "yes" : null);
    row.setBody(Json.write(order));
    return row;
  }
}
