package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_ESCALATION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.recall.Escalation;
import dev.thecal.scheduling.recall.Escalations;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingEscalationRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Escalations in SQL; a unique key keeps one open for each pump. */
final class JooqEscalations implements Escalations {

  private final BoundContext bound;

  JooqEscalations(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean open(Access access, Escalation escalation) {
    access.to(escalation.clinic());
    return bound.with(sql -> sql.insertInto(SCHEDULING_ESCALATION)
            .set(row(escalation, 1))
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Escalation escalation, long expectedVersion) {
    access.to(escalation.clinic());
    return bound.with(sql -> sql.update(SCHEDULING_ESCALATION)
            .set(row(escalation, expectedVersion + 1))
            .where(of(escalation.clinic()))
            .and(SCHEDULING_ESCALATION.ESCALATION_ID.eq(escalation.id()))
            .and(SCHEDULING_ESCALATION.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<Escalation>> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_ESCALATION)
        .where(of(clinic))
        .and(SCHEDULING_ESCALATION.ESCALATION_ID.eq(id))
        .fetchOptional(JooqEscalations::versioned));
  }

  @Override
  public List<Versioned<Escalation>> listOpen(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_ESCALATION)
        .where(of(clinic))
        .and(SCHEDULING_ESCALATION.OPEN_IMPLANT_ID.isNotNull())
        .orderBy(SCHEDULING_ESCALATION.OPENED_AT, SCHEDULING_ESCALATION.ESCALATION_ID)
        .fetch(JooqEscalations::versioned));
  }

  @Override
  public List<Versioned<Escalation>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_ESCALATION)
        .where(of(clinic))
        .and(SCHEDULING_ESCALATION.PATIENT_ID.eq(patient.value()))
        .orderBy(SCHEDULING_ESCALATION.OPENED_AT, SCHEDULING_ESCALATION.ESCALATION_ID)
        .fetch(JooqEscalations::versioned));
  }

  private static Condition of(ClinicId clinic) {
    return SCHEDULING_ESCALATION.CLINIC_ID.eq(clinic.value());
  }

  private static SchedulingEscalationRecord row(Escalation escalation, long version) {
    return new SchedulingEscalationRecord(
        escalation.clinic().value(),
        escalation.id(),
        version,
        escalation.patient().value(),
        escalation.implantId(),
        BookingRows.utc(escalation.openedAt()),
        escalation.isOpen() ? escalation.implantId() : null,
        Json.write(escalation));
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static Versioned<Escalation> versioned(SchedulingEscalationRecord row) {
    return new Versioned<>(
        Json.read(row.getBody(), Escalation.class).of(new PatientId(row.getPatientId())),
        row.getRowVersion());
  }
}
