package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.DOSE_CONVERSION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.conversion.Conversion;
import dev.thecal.core.conversion.ConversionRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.DoseConversionRecord;
import java.time.ZoneOffset;
import java.util.List;

/** Conversions in SQL. */
final class JooqConversionRecords implements ConversionRecords {

  private final BoundContext bound;

  JooqConversionRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Conversion conversion) {
    access.to(conversion.clinic());
    DoseConversionRecord row = row(conversion, 1);
    row.setClinicId(conversion.clinic().value());
    row.setPatientId(conversion.patient().value());
    row.setConversionId(conversion.id().value());
    row.setMadeAt(conversion.at().atOffset(ZoneOffset.UTC));
    return bound.with(sql ->
            sql.insertInto(DOSE_CONVERSION).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Conversion conversion, long expectedVersion) {
    access.to(conversion.clinic());
    return bound.with(sql -> sql.update(DOSE_CONVERSION)
            .set(row(conversion, expectedVersion + 1))
            .where(DOSE_CONVERSION.CLINIC_ID.eq(conversion.clinic().value()))
            .and(DOSE_CONVERSION.PATIENT_ID.eq(conversion.patient().value()))
            .and(DOSE_CONVERSION.CONVERSION_ID.eq(conversion.id().value()))
            .and(DOSE_CONVERSION.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<Conversion>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(DOSE_CONVERSION)
        .where(DOSE_CONVERSION.CLINIC_ID.eq(clinic.value()))
        .and(DOSE_CONVERSION.PATIENT_ID.eq(patient.value()))
        .orderBy(DOSE_CONVERSION.MADE_AT, DOSE_CONVERSION.CONVERSION_ID)
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), Conversion.class), row.getRowVersion())));
  }

  private static DoseConversionRecord row(Conversion conversion, long version) {
    var row = new DoseConversionRecord();
    row.setRowVersion(version);
    row.setBody(Json.write(conversion));
    return row;
  }
}
