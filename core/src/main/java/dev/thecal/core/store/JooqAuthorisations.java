package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.AUTHORISATION;
import static dev.thecal.core.store.generated.Tables.AUTHORISATION_VERSION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.coverage.AttentionCursor;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.AuthorisationRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.AuthorisationRecord;
import dev.thecal.core.store.generated.tables.records.AuthorisationVersionRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Authorisation cases in SQL: the newest state in one row, each version in another table. */
final class JooqAuthorisations implements AuthorisationRecords {

  private final BoundContext bound;

  JooqAuthorisations(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, AuthorisationCase opened) {
    access.to(opened.clinic());
    boolean added = bound.with(sql -> sql.insertInto(AUTHORISATION)
            .set(row(opened, 1))
            .onConflictDoNothing()
            .execute())
        == 1;
    if (added) {
      keepVersion(access, opened, 1);
    }
    return added;
  }

  @Override
  public boolean replace(Access access, AuthorisationCase changed, long expectedVersion) {
    access.to(changed.clinic());
    boolean replaced = bound.with(sql -> sql.update(AUTHORISATION)
            .set(row(changed, expectedVersion + 1))
            .where(AUTHORISATION.CLINIC_ID.eq(changed.clinic().value()))
            .and(AUTHORISATION.PATIENT_ID.eq(changed.patient().value()))
            .and(AUTHORISATION.CASE_ID.eq(changed.id().value()))
            .and(AUTHORISATION.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
    if (replaced) {
      keepVersion(access, changed, expectedVersion + 1);
    }
    return replaced;
  }

  @Override
  public List<Versioned<AuthorisationCase>> list(
      Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(AUTHORISATION)
        .where(AUTHORISATION.CLINIC_ID.eq(clinic.value()))
        .and(AUTHORISATION.PATIENT_ID.eq(patient.value()))
        .orderBy(AUTHORISATION.CASE_ID)
        .fetch(found -> new Versioned<>(read(found), found.getRowVersion())));
  }

  @Override
  public List<AuthorisationCase> attention(
      Access access, ClinicId clinic, LocalDate by, Optional<AttentionCursor> after, int limit) {
    access.to(clinic);
    Condition page = after.map(JooqAuthorisations::behind).orElseGet(DSL::noCondition);
    return bound.with(sql -> sql.selectFrom(AUTHORISATION)
        .where(AUTHORISATION.CLINIC_ID.eq(clinic.value()))
        .and(AUTHORISATION.ATTENTION_ON.le(by))
        .and(page)
        .orderBy(AUTHORISATION.ATTENTION_ON, AUTHORISATION.PATIENT_ID, AUTHORISATION.CASE_ID)
        .limit(limit)
        .fetch(JooqAuthorisations::read));
  }

  private static Condition behind(AttentionCursor last) {
    return DSL.row(AUTHORISATION.ATTENTION_ON, AUTHORISATION.PATIENT_ID, AUTHORISATION.CASE_ID)
        .gt(last.attentionOn(), last.patient().value(), last.id().value());
  }

  private void keepVersion(Access access, AuthorisationCase one, long version) {
    var kept = new AuthorisationVersionRecord();
    kept.setClinicId(one.clinic().value());
    kept.setPatientId(one.patient().value());
    kept.setCaseId(one.id().value());
    kept.setRowVersion(version);
    kept.setBody(Json.write(one));
    kept.setRecordedBy(access.actor().id());
    kept.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    bound.with(sql -> sql.insertInto(AUTHORISATION_VERSION).set(kept).execute());
  }

  private static AuthorisationRecord row(AuthorisationCase one, long version) {
    var row = new AuthorisationRecord();
    row.setClinicId(one.clinic().value());
    row.setPatientId(one.patient().value());
    row.setCaseId(one.id().value());
    row.setRowVersion(version);
    row.setState(Reads.name(one.currentState()));
    row.setAttentionOn(one.attentionOn().orElse(null));
    row.setBody(Json.write(one));
    return row;
  }

  private static AuthorisationCase read(AuthorisationRecord row) {
    return Json.read(row.getBody(), AuthorisationCase.class);
  }
}
