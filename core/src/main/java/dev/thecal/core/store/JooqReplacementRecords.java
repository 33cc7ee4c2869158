package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.REPLACEMENT_INDICATOR;
import static org.jooq.impl.DSL.min;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.replacement.ReplacementRecords;
import dev.thecal.core.store.generated.tables.records.ReplacementIndicatorRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Days on which pumps asked to be replaced, in SQL. */
final class JooqReplacementRecords implements ReplacementRecords {

  private final BoundContext bound;

  JooqReplacementRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, Implant implant, LocalDate seenOn) {
    access.to(implant.clinic());
    var row = new ReplacementIndicatorRecord();
    row.setClinicId(implant.clinic().value());
    row.setPatientId(implant.patient().value());
    row.setImplantId(implant.id().value());
    row.setSeenOn(seenOn);
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    bound.with(sql ->
        sql.insertInto(REPLACEMENT_INDICATOR).set(row).onConflictDoNothing().execute());
  }

  @Override
  public Optional<LocalDate> find(Access access, Implant implant) {
    access.to(implant.clinic());
    var first = min(REPLACEMENT_INDICATOR.SEEN_ON);
    return bound.with(sql -> sql.select(first)
        .from(REPLACEMENT_INDICATOR)
        .where(REPLACEMENT_INDICATOR.CLINIC_ID.eq(implant.clinic().value()))
        .and(REPLACEMENT_INDICATOR.PATIENT_ID.eq(implant.patient().value()))
        .and(REPLACEMENT_INDICATOR.IMPLANT_ID.eq(implant.id().value()))
        .fetchOptional(first));
  }

  @Override
  public Map<String, LocalDate> list(Access access, ClinicId clinic) {
    access.to(clinic);
    var first = min(REPLACEMENT_INDICATOR.SEEN_ON);
    var all = new HashMap<String, LocalDate>();
    bound.with(sql -> sql.select(
            REPLACEMENT_INDICATOR.PATIENT_ID, REPLACEMENT_INDICATOR.IMPLANT_ID, first)
        .from(REPLACEMENT_INDICATOR)
        .where(REPLACEMENT_INDICATOR.CLINIC_ID.eq(clinic.value()))
        .groupBy(REPLACEMENT_INDICATOR.PATIENT_ID, REPLACEMENT_INDICATOR.IMPLANT_ID)
        .fetch(row -> all.put(row.value1() + "/" + row.value2(), row.value3())));
    return all;
  }
}
