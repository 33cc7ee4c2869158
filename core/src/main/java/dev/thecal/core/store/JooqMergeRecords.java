package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.PATIENT;
import static dev.thecal.core.store.generated.Tables.PATIENT_MERGE;
import static dev.thecal.core.store.generated.Tables.PATIENT_MERGE_RECORD;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.MergeId;
import dev.thecal.core.merge.MergeRecords;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientMerge;
import dev.thecal.core.store.generated.tables.records.PatientMergeRecord;
import dev.thecal.core.store.generated.tables.records.PatientMergeRecordRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Merges in SQL. */
final class JooqMergeRecords implements MergeRecords {

  private final BoundContext bound;

  JooqMergeRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, PatientMerge merge) {
    access.to(merge.clinic());
    PatientMergeRecord row = row(merge, 1);
    row.setClinicId(merge.clinic().value());
    row.setMergeId(merge.id().value());
    return bound.with(
            sql -> sql.insertInto(PATIENT_MERGE).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, PatientMerge merge, long expectedVersion) {
    access.to(merge.clinic());
    return bound.with(sql -> sql.update(PATIENT_MERGE)
            .set(row(merge, expectedVersion + 1))
            .where(is(merge.clinic(), merge.id()))
            .and(PATIENT_MERGE.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<PatientMerge>> find(Access access, ClinicId clinic, MergeId id) {
    access.to(clinic);
    return bound.with(sql ->
        sql.selectFrom(PATIENT_MERGE).where(is(clinic, id)).fetchOptional(JooqMergeRecords::merge));
  }

  @Override
  public List<Versioned<PatientMerge>> list(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(PATIENT_MERGE)
        .where(PATIENT_MERGE.CLINIC_ID.eq(clinic.value()))
        .orderBy(PATIENT_MERGE.MERGE_ID)
        .fetch(JooqMergeRecords::merge));
  }

  @Override
  public void keep(Access access, PatientMerge merge, Side side, Collection<OwnedRecord> records) {
    access.to(merge.clinic());
    bound.with(sql -> sql.batchInsert(records.stream()
            .map(record -> new PatientMergeRecordRecord(
                merge.clinic().value(),
                merge.id().value(),
                Reads.name(side),
                record.kind(),
                record.id()))
            .toList())
        .execute());
  }

  @Override
  public List<OwnedRecord> kept(Access access, PatientMerge merge, Side side) {
    access.to(merge.clinic());
    return bound.with(sql -> sql.selectFrom(PATIENT_MERGE_RECORD)
        .where(PATIENT_MERGE_RECORD.CLINIC_ID.eq(merge.clinic().value()))
        .and(PATIENT_MERGE_RECORD.MERGE_ID.eq(merge.id().value()))
        .and(PATIENT_MERGE_RECORD.SIDE.eq(Reads.name(side)))
        .orderBy(PATIENT_MERGE_RECORD.KIND, PATIENT_MERGE_RECORD.RECORD_ID)
        .fetch(row -> new OwnedRecord(row.getKind(), row.getRecordId())));
  }

  /** In the order of the ids, so that two merges cannot wait for each other. */
  @Override
  public void lock(Access access, PatientMerge merge) {
    access.to(merge.clinic());
    bound.with(sql -> sql.selectFrom(PATIENT)
        .where(PATIENT.CLINIC_ID.eq(merge.clinic().value()))
        .and(PATIENT.PATIENT_ID.in(
            merge.survivor().value(), merge.merged().value(), merge.id().value()))
        .orderBy(PATIENT.PATIENT_ID)
        .forUpdate()
        .fetch());
  }

  @Override
  public void archive(Access access, PatientMerge merge) {
    access.to(merge.clinic());
    rename(merge, merge.merged().value(), merge.id().value(), true);
  }

  @Override
  public void restore(Access access, PatientMerge merge) {
    access.to(merge.clinic());
    rename(merge, merge.id().value(), merge.merged().value(), false);
  }

  /** A writer who still means the old id fails on the foreign key: nothing is written where nobody looks. */
  private void rename(PatientMerge merge, String from, String to, boolean archived) {
    int renamed = bound.with(sql -> sql.update(PATIENT)
        .set(PATIENT.PATIENT_ID, to)
        .set(PATIENT.ARCHIVED, archived ? "yes" : null)
        .where(PATIENT.CLINIC_ID.eq(merge.clinic().value()))
        .and(PATIENT.PATIENT_ID.eq(from))
        .execute());
    if (renamed != 1) {
      throw new IllegalStateException("patient " + from + " is not there to be put away or back");
    }
  }

  private static Condition is(ClinicId clinic, MergeId id) {
    return PATIENT_MERGE.CLINIC_ID.eq(clinic.value()).and(PATIENT_MERGE.MERGE_ID.eq(id.value()));
  }

  private static PatientMergeRecord row(PatientMerge merge, long version) {
    var row = new PatientMergeRecord();
    row.setRowVersion(version);
    row.setSurvivorId(merge.survivor().value());
    row.setMergedId(merge.merged().value());
    row.setState(Reads.name(merge.state()));
    row.setStanding(merge.state().open() ? merge.merged().value() : null);
    row.setBody(Json.write(merge));
    return row;
  }

  private static Versioned<PatientMerge> merge(PatientMergeRecord row) {
    return new Versioned<>(Json.read(row.getBody(), PatientMerge.class), row.getRowVersion());
  }
}
