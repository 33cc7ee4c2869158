package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.DEVICE;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.device.Device;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.device.Registered;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.DeviceRecord;
import java.util.List;

/** The register of devices in SQL. */
final class JooqDeviceRecords implements DeviceRecords {

  private final BoundContext bound;

  JooqDeviceRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Registered registered) {
    Device device = registered.device();
    access.to(device.clinic());
    DeviceRecord row = row(registered, 1);
    row.setClinicId(device.clinic().value());
    row.setPatientId(device.patient().value());
    row.setDeviceId(device.id().value());
    return bound.with(
            sql -> sql.insertInto(DEVICE).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Registered registered, long expectedVersion) {
    Device device = registered.device();
    access.to(device.clinic());
    return bound.with(sql -> sql.update(DEVICE)
            .set(row(registered, expectedVersion + 1))
            .where(DEVICE.CLINIC_ID.eq(device.clinic().value()))
            .and(DEVICE.PATIENT_ID.eq(device.patient().value()))
            .and(DEVICE.DEVICE_ID.eq(device.id().value()))
            .and(DEVICE.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<Registered>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(DEVICE)
        .where(DEVICE.CLINIC_ID.eq(clinic.value()))
        .and(DEVICE.PATIENT_ID.eq(patient.value()))
        .orderBy(DEVICE.SINCE_ON, DEVICE.DEVICE_ID)
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), Registered.class), row.getRowVersion())));
  }

  @Override
  public List<Device> listInPlace(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(DEVICE)
        .where(DEVICE.CLINIC_ID.eq(clinic.value()))
        .and(DEVICE.IN_PLACE.eq("yes"))
        .orderBy(DEVICE.PATIENT_ID, DEVICE.DEVICE_ID)
        .fetch(row -> Json.read(row.getBody(), Registered.class).device()));
  }

  private static DeviceRecord row(Registered registered, long version) {
    Device device = registered.device();
    var row = new DeviceRecord();
    row.setRowVersion(version);
    row.setKind(Reads.name(device.kind()));
    row.setSinceOn(device.since());
    row.setInPlace(device.inPlace() && registered.stands() ? "yes" : null);
    row.setBody(Json.write(registered));
    return row;
  }
}
