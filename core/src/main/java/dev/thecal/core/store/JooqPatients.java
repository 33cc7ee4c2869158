package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.PATIENT;
import static dev.thecal.core.store.generated.Tables.PATIENT_MERGE;
import static dev.thecal.core.store.generated.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.row;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.MergeState;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.patient.SearchCursor;
import dev.thecal.core.patient.SearchName;
import dev.thecal.core.patient.Sex;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;
import dev.thecal.core.store.generated.tables.records.PatientRecord;
import dev.thecal.core.store.generated.tables.records.StageMoveRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Patients in SQL. */
final class JooqPatients implements Patients {

  private final BoundContext bound;

  JooqPatients(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, Patient patient) {
    access.to(patient.clinic());
    PatientRecord row = fill(new PatientRecord(), patient);
    row.setClinicId(patient.clinic().value());
    row.setPatientId(patient.id().value());
    row.setStage(Reads.name(patient.stage()));
    row.setRowVersion(1L);
    row.setRegisteredAt(access.at().atOffset(ZoneOffset.UTC));
    try {
      bound.with(sql -> sql.insertInto(PATIENT).set(row).execute());
    } catch (IntegrityConstraintViolationException e) {
      throw Refusal.conflict(
          "patient-exists",
          "patient id \"" + patient.id() + "\" or its record number is taken in clinic \""
              + patient.clinic() + "\", or the clinic is unknown");
    }
  }

  @Override
  public long replace(Access access, Patient patient, long expectedVersion) {
    access.to(patient.clinic());
    return update(fill(new PatientRecord(), patient), patient, expectedVersion);
  }

  @Override
  public void move(Access access, Versioned<Patient> now, StageMove move) {
    access.to(now.value().clinic());
    var row = new PatientRecord();
    row.setStage(Reads.name(move.to()));
    update(row, now.value(), now.version());
    bound.with(
        sql -> sql.insertInto(STAGE_MOVE).set(moveRow(sql, now.value(), move)).execute());
  }

  @Override
  public List<StageMove> listMoves(Access access, ClinicId clinic, PatientId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(STAGE_MOVE)
        .where(movesOf(clinic, id))
        .orderBy(STAGE_MOVE.MOVE_NO.desc())
        .fetch(JooqPatients::move));
  }

  private long update(PatientRecord row, Patient patient, long expectedVersion) {
    row.setRowVersion(expectedVersion + 1);
    int changed = bound.with(sql -> sql.update(PATIENT)
        .set(row)
        .where(is(patient.clinic(), patient.id()))
        .and(PATIENT.ROW_VERSION.eq(expectedVersion))
        .execute());
    if (changed == 0) {
      throw Refusal.stale("patient \"" + patient.id() + "\"");
    }
    return expectedVersion + 1;
  }

  private static Condition movesOf(ClinicId clinic, PatientId id) {
    return STAGE_MOVE.CLINIC_ID.eq(clinic.value()).and(STAGE_MOVE.PATIENT_ID.eq(id.value()));
  }

  /** The patient's row is locked by its update: nobody else numbers a move meanwhile. */
  private static StageMoveRecord moveRow(DSLContext sql, Patient patient, StageMove move) {
    var row = new StageMoveRecord();
    row.setClinicId(patient.clinic().value());
    row.setPatientId(patient.id().value());
    row.setMoveNo(sql.fetchCount(STAGE_MOVE, movesOf(patient.clinic(), patient.id())) + 1);
    row.setFromStage(Reads.name(move.from()));
    row.setToStage(Reads.name(move.to()));
    row.setKind(Reads.name(move.cause().kind()));
    row.setReason(move.cause().reason());
    row.setMovedBy(move.by());
    row.setMovedAt(move.at().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static StageMove move(StageMoveRecord row) {
    return new StageMove(
        Reads.oneOf(Stage.class).apply(row.getFromStage()),
        Reads.oneOf(Stage.class).apply(row.getToStage()),
        new StageMove.Cause(
            Reads.oneOf(StageMove.Kind.class).apply(row.getKind()), row.getReason()),
        row.getMovedBy(),
        row.getMovedAt().toInstant());
  }

  @Override
  public Optional<Versioned<Patient>> find(Access access, ClinicId clinic, PatientId id) {
    access.to(clinic);
    return fetch(is(clinic, id).and(PATIENT.ARCHIVED.isNull()));
  }

  @Override
  public Optional<Versioned<Patient>> findKept(Access access, ClinicId clinic, PatientId id) {
    access.to(clinic);
    return fetch(is(clinic, id));
  }

  private Optional<Versioned<Patient>> fetch(Condition one) {
    return bound
        .with(sql -> sql.selectFrom(PATIENT).where(one).fetchOptional())
        .map(row -> new Versioned<>(patient(row), row.getRowVersion()));
  }

  @Override
  public List<Patient> listAll(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(PATIENT)
        .where(PATIENT.CLINIC_ID.eq(clinic.value()))
        .and(PATIENT.ARCHIVED.isNull())
        .orderBy(PATIENT.PATIENT_ID)
        .fetch(JooqPatients::patient));
  }

  @Override
  public Optional<PatientId> findSurvivor(Access access, ClinicId clinic, PatientId merged) {
    access.to(clinic);
    return bound
        .with(sql -> sql.select(PATIENT_MERGE.SURVIVOR_ID)
            .from(PATIENT_MERGE)
            .where(standing(clinic))
            .and(PATIENT_MERGE.MERGED_ID.eq(merged.value()))
            .fetchOptional(PATIENT_MERGE.SURVIVOR_ID))
        .map(PatientId::new)
        .map(next -> findSurvivor(access, clinic, next).orElse(next));
  }

  @Override
  public List<PatientId> listArchived(Access access, ClinicId clinic, PatientId survivor) {
    access.to(clinic);
    return bound
        .with(sql -> sql.selectFrom(PATIENT_MERGE)
            .where(standing(clinic))
            .and(PATIENT_MERGE.SURVIVOR_ID.eq(survivor.value()))
            .orderBy(PATIENT_MERGE.MERGE_ID)
            .fetch())
        .stream()
        .flatMap(merge -> Stream.concat(
            Stream.of(new PatientId(merge.getMergeId())),
            listArchived(access, clinic, new PatientId(merge.getMergedId())).stream()))
        .toList();
  }

  private static Condition standing(ClinicId clinic) {
    return PATIENT_MERGE
        .CLINIC_ID
        .eq(clinic.value())
        .and(PATIENT_MERGE.STATE.in(
            Reads.name(MergeState.MERGED), Reads.name(MergeState.UNMERGE_PROPOSED)));
  }

  /** Without records that a merge put away. */
  @Override
  public List<PatientId> listIds(
      Access access, ClinicId clinic, Optional<PatientId> after, int limit) {
    access.to(clinic);
    Condition page =
        after.map(last -> PATIENT.PATIENT_ID.gt(last.value())).orElseGet(DSL::noCondition);
    return bound.with(sql -> sql.select(PATIENT.PATIENT_ID)
        .from(PATIENT)
        .where(PATIENT.CLINIC_ID.eq(clinic.value()))
        .and(PATIENT.ARCHIVED.isNull())
        .and(page)
        .orderBy(PATIENT.PATIENT_ID)
        .limit(limit)
        .fetch(row -> new PatientId(row.value1())));
  }

  @Override
  public long count(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.fetchCount(
        PATIENT, PATIENT.CLINIC_ID.eq(clinic.value()).and(PATIENT.ARCHIVED.isNull())));
  }

  @Override
  public List<Patient> search(
      Access access, ClinicId clinic, String text, Optional<SearchCursor> after, int limit) {
    access.to(clinic);
    Condition page = after
        .map(last -> row(PATIENT.SEARCH_NAME, PATIENT.PATIENT_ID)
            .gt(last.searchName(), last.id().value()))
        .orElseGet(DSL::noCondition);
    return bound.with(sql -> sql.selectFrom(PATIENT)
        .where(PATIENT.CLINIC_ID.eq(clinic.value()))
        .and(PATIENT.ARCHIVED.isNull())
        .and(PATIENT.SEARCH_NAME.startsWith(SearchName.fold(text)))
        .and(page)
        .orderBy(PATIENT.SEARCH_NAME, PATIENT.PATIENT_ID)
        .limit(limit)
        .fetch(JooqPatients::patient));
  }

  private static Condition is(ClinicId clinic, PatientId id) {
    return PATIENT.CLINIC_ID.eq(clinic.value()).and(PATIENT.PATIENT_ID.eq(id.value()));
  }

  private static PatientRecord fill(PatientRecord row, Patient patient) {
    row.setFamilyName(patient.familyName());
    row.setGivenName(patient.givenName());
    row.setSearchName(SearchName.of(patient));
    row.setBornOn(patient.bornOn());
    row.setSex(patient.sex().map(Reads::name).orElse(null));
    row.setLanguage(patient.language());
    row.setPhone(patient.phone().orElse(null));
    row.setEmail(patient.email().orElse(null));
    row.setRecordNumber(patient.recordNumber().orElse(null));
    return row;
  }

  private static Patient patient(PatientRecord row) {
    return new Patient(
        new ClinicId(row.getClinicId()),
        new PatientId(row.getPatientId()),
        row.getFamilyName(),
        row.getGivenName(),
        row.getBornOn(),
        Optional.ofNullable(row.getSex()).map(Reads.oneOf(Sex.class)),
        row.getLanguage(),
        Optional.ofNullable(row.getPhone()),
        Optional.ofNullable(row.getEmail()),
        Optional.ofNullable(row.getRecordNumber()),
        Reads.oneOf(Stage.class).apply(row.getStage()));
  }
}
