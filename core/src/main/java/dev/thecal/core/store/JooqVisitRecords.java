package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.FILL;
import static dev.thecal.core.store.generated.Tables.IMPLANT;
import static dev.thecal.core.store.generated.Tables.REFILL_VISIT;
import static dev.thecal.core.store.generated.Tables.REFILL_VISIT_STEP;
import static org.jooq.impl.DSL.selectOne;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.RefillVisitRecord;
import dev.thecal.core.store.generated.tables.records.RefillVisitStepRecord;
import dev.thecal.core.visit.CheckCode;
import dev.thecal.core.visit.Closing;
import dev.thecal.core.visit.RecordedStep;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitId;
import dev.thecal.core.visit.VisitKey;
import dev.thecal.core.visit.VisitRecords;
import dev.thecal.core.visit.VisitState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Select;

/** Refill visits in SQL: a row per visit, a row per step. */
final class JooqVisitRecords implements VisitRecords {

  private static final String UNKNOWN = "unknown";

  private final BoundContext bound;

  JooqVisitRecords(BoundContext bound) {
    this.bound = bound;
  }

  /** What of a visit is kept as JSON. */
  private record Body(Preparation order, String openedBy, Optional<Closing> closing) {
    static String of(RefillVisit visit) {
      return Json.write(new Body(visit.order(), visit.openedBy(), visit.closing()));
    }
  }

  @Override
  public boolean open(Access access, RefillVisit visit) {
    access.to(visit.key().clinic());
    var row = new RefillVisitRecord();
    row.setClinicId(visit.key().clinic().value());
    row.setPatientId(visit.key().patient().value());
    row.setVisitId(visit.key().id().value());
    row.setImplantId(visit.implant().value());
    row.setRowVersion(1L);
    row.setState(Reads.name(VisitState.OPEN));
    row.setIsOpen("yes");
    row.setOpenedAt(visit.openedAt().atOffset(ZoneOffset.UTC));
    row.setBody(Body.of(visit));
    return bound.with(
            sql -> sql.insertInto(REFILL_VISIT).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean addStep(Access access, Versioned<RefillVisit> visit, RecordedStep step) {
    VisitKey key = visit.value().key();
    access.to(key.clinic());
    boolean mine = bound.with(sql -> sql.update(REFILL_VISIT)
            .set(REFILL_VISIT.ROW_VERSION, visit.version() + 1)
            .where(is(key))
            .and(REFILL_VISIT.ROW_VERSION.eq(visit.version()))
            .execute())
        == 1;
    RefillVisitStepRecord row = row(key, step);
    return mine
        && bound.with(sql ->
                sql.insertInto(REFILL_VISIT_STEP).set(row).onConflictDoNothing().execute())
            == 1;
  }

  @Override
  public boolean close(Access access, RefillVisit closed, long expectedVersion) {
    access.to(closed.key().clinic());
    Closing closing = closed.closing().orElseThrow();
    return bound.with(sql -> sql.update(REFILL_VISIT)
            .set(REFILL_VISIT.ROW_VERSION, expectedVersion + 1)
            .set(REFILL_VISIT.STATE, Reads.name(closed.state()))
            .set(REFILL_VISIT.IS_OPEN, (String) null)
            .set(REFILL_VISIT.CLOSED_AT, closing.at().atOffset(ZoneOffset.UTC))
            .set(REFILL_VISIT.CONTENTS, closing.contentsUnknown() ? UNKNOWN : null)
            .set(
                REFILL_VISIT.REATTEMPT_BY,
                closing
                    .urgentReattempt()
                    .map(again -> again.by().atOffset(ZoneOffset.UTC))
                    .orElse(null))
            .set(REFILL_VISIT.BODY, Body.of(closed))
            .setNull(REFILL_VISIT.CODE_HASH)
            .setNull(REFILL_VISIT.CODE_UNTIL)
            .where(is(closed.key()))
            .and(REFILL_VISIT.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<RefillVisit>> find(Access access, VisitKey key) {
    access.to(key.clinic());
    return bound
        .with(sql -> sql.selectFrom(REFILL_VISIT).where(is(key)).fetchOptional())
        .map(this::visit);
  }

  @Override
  public List<Versioned<RefillVisit>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound
        .with(sql -> sql.selectFrom(REFILL_VISIT)
            .where(REFILL_VISIT.CLINIC_ID.eq(clinic.value()))
            .and(REFILL_VISIT.PATIENT_ID.eq(patient.value()))
            .orderBy(REFILL_VISIT.OPENED_AT, REFILL_VISIT.VISIT_ID)
            .fetch())
        .map(this::visit);
  }

  @Override
  public List<RefillVisit> listReattempts(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound
        .with(sql -> sql.selectFrom(REFILL_VISIT)
            .where(REFILL_VISIT.CLINIC_ID.eq(clinic.value()))
            .and(REFILL_VISIT.REATTEMPT_BY.isNotNull())
            .andExists(pumpInBody())
            .andNotExists(laterFill())
            .fetch())
        .map(row -> visit(row).value());
  }

  private static Select<?> pumpInBody() {
    return selectOne()
        .from(IMPLANT)
        .where(IMPLANT.CLINIC_ID.eq(REFILL_VISIT.CLINIC_ID))
        .and(IMPLANT.PATIENT_ID.eq(REFILL_VISIT.PATIENT_ID))
        .and(IMPLANT.IMPLANT_ID.eq(REFILL_VISIT.IMPLANT_ID))
        .and(IMPLANT.IN_BODY.isNotNull());
  }

  /** However it was recorded: a fill that stands makes the failed one good. */
  private static Select<?> laterFill() {
    return selectOne()
        .from(FILL)
        .where(FILL.CLINIC_ID.eq(REFILL_VISIT.CLINIC_ID))
        .and(FILL.PATIENT_ID.eq(REFILL_VISIT.PATIENT_ID))
        .and(FILL.IMPLANT_ID.eq(REFILL_VISIT.IMPLANT_ID))
        .and(FILL.ERROR_REASON.isNull())
        .and(FILL.FILLED_AT.gt(REFILL_VISIT.CLOSED_AT));
  }

  @Override
  public void putCode(Access access, VisitKey key, CheckCode code) {
    access.to(key.clinic());
    bound.with(sql -> sql.update(REFILL_VISIT)
        .set(REFILL_VISIT.CODE_HASH, code.hash())
        .set(REFILL_VISIT.CODE_UNTIL, code.until().atOffset(ZoneOffset.UTC))
        .where(is(key))
        .execute());
  }

  @Override
  public Optional<CheckCode> findCode(Access access, VisitKey key) {
    access.to(key.clinic());
    return bound.with(sql -> sql.select(REFILL_VISIT.CODE_HASH, REFILL_VISIT.CODE_UNTIL)
        .from(REFILL_VISIT)
        .where(is(key))
        .and(REFILL_VISIT.CODE_HASH.isNotNull())
        .fetchOptional(row -> new CheckCode(row.value1(), row.value2().toInstant())));
  }

  @Override
  public void dropCode(Access access, VisitKey key) {
    access.to(key.clinic());
    bound.with(sql -> sql.update(REFILL_VISIT)
        .setNull(REFILL_VISIT.CODE_HASH)
        .setNull(REFILL_VISIT.CODE_UNTIL)
        .where(is(key))
        .execute());
  }

  @Override
  public Optional<Instant> contentsUnknownSince(Access access, Implant implant) {
    access.to(implant.clinic());
    return bound.with(sql -> sql.select(REFILL_VISIT.CLOSED_AT)
        .from(REFILL_VISIT)
        .where(REFILL_VISIT.CLINIC_ID.eq(implant.clinic().value()))
        .and(REFILL_VISIT.PATIENT_ID.eq(implant.patient().value()))
        .and(REFILL_VISIT.IMPLANT_ID.eq(implant.id().value()))
        .and(REFILL_VISIT.CONTENTS.eq(UNKNOWN))
        .orderBy(REFILL_VISIT.CLOSED_AT.desc())
        .limit(1)
        .fetchOptional(REFILL_VISIT.CLOSED_AT)
        .map(OffsetDateTime::toInstant));
  }

  private static Condition is(VisitKey key) {
    return REFILL_VISIT
        .CLINIC_ID
        .eq(key.clinic().value())
        .and(REFILL_VISIT.PATIENT_ID.eq(key.patient().value()))
        .and(REFILL_VISIT.VISIT_ID.eq(key.id().value()));
  }

  private Versioned<RefillVisit> visit(RefillVisitRecord row) {
    var key = new VisitKey(
        new ClinicId(row.getClinicId()),
        new PatientId(row.getPatientId()),
        new VisitId(row.getVisitId()));
    Body body = Json.read(row.getBody(), Body.class);
    var visit = new RefillVisit(
        key,
        new ImplantId(row.getImplantId()),
        body.order(),
        body.openedBy(),
        row.getOpenedAt().toInstant(),
        Reads.oneOf(VisitState.class).apply(row.getState()),
        steps(key),
        body.closing());
    return new Versioned<>(visit, row.getRowVersion());
  }

  private List<RecordedStep> steps(VisitKey key) {
    return bound.with(sql -> sql.selectFrom(REFILL_VISIT_STEP)
        .where(REFILL_VISIT_STEP.CLINIC_ID.eq(key.clinic().value()))
        .and(REFILL_VISIT_STEP.PATIENT_ID.eq(key.patient().value()))
        .and(REFILL_VISIT_STEP.VISIT_ID.eq(key.id().value()))
        .orderBy(REFILL_VISIT_STEP.STEP_NO)
        .fetch(JooqVisitRecords::step));
  }

  private static RefillVisitStepRecord row(VisitKey key, RecordedStep step) {
    var row = new RefillVisitStepRecord();
    row.setClinicId(key.clinic().value());
    row.setPatientId(key.patient().value());
    row.setVisitId(key.id().value());
    row.setStepNo(step.no());
    row.setKind(Reads.name(step.kind()));
    row.setBody(Json.write(step.step()));
    row.setFindings(Json.write(step.findings()));
    step.result().ifPresent(result -> row.setResult(result.toString()));
    row.setRecordedBy(step.by());
    row.setRecordedAt(step.at().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static RecordedStep step(RefillVisitStepRecord row) {
    StepKind kind = Reads.oneOf(StepKind.class).apply(row.getKind());
    return new RecordedStep(
        row.getStepNo(),
        kind,
        Json.read(row.getBody(), kind.type()),
        List.of(Json.read(row.getFindings(), Finding[].class)),
        Optional.ofNullable(row.getResult()).map(text -> Json.read(text, JsonNode.class)),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant());
  }
}
