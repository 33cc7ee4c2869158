package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_NEXT_REFILL;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.next.NextRefill;
import dev.thecal.scheduling.next.NextRefills;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingNextRefillRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Proposed next refills in SQL. */
final class JooqNextRefills implements NextRefills {

  private final BoundContext bound;

  JooqNextRefills(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void put(Access access, NextRefill proposal) {
    access.to(proposal.clinic());
    bound.with(sql -> {
      int changed = sql.update(SCHEDULING_NEXT_REFILL)
          .set(SCHEDULING_NEXT_REFILL.ROW_VERSION, SCHEDULING_NEXT_REFILL.ROW_VERSION.plus(1))
          .set(SCHEDULING_NEXT_REFILL.AIM_ON, proposal.aim())
          .set(SCHEDULING_NEXT_REFILL.STATE, Reads.name(proposal.state()))
          .set(SCHEDULING_NEXT_REFILL.BODY, Json.write(proposal))
          .where(is(proposal.clinic(), proposal.patient(), proposal.implantId()))
          .execute();
      return changed == 1
          ? changed
          : sql.insertInto(SCHEDULING_NEXT_REFILL).set(row(proposal, 1)).execute();
    });
  }

  @Override
  public boolean replace(Access access, NextRefill proposal, long expectedVersion) {
    access.to(proposal.clinic());
    return bound.with(sql -> sql.update(SCHEDULING_NEXT_REFILL)
            .set(row(proposal, expectedVersion + 1))
            .where(is(proposal.clinic(), proposal.patient(), proposal.implantId()))
            .and(SCHEDULING_NEXT_REFILL.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<NextRefill>> find(
      Access access, ClinicId clinic, PatientId patient, String implantId) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_NEXT_REFILL)
        .where(is(clinic, patient, implantId))
        .fetchOptional(JooqNextRefills::versioned));
  }

  @Override
  public List<Versioned<NextRefill>> listOpen(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_NEXT_REFILL)
        .where(SCHEDULING_NEXT_REFILL.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_NEXT_REFILL.STATE.eq(Reads.name(NextRefill.State.OPEN)))
        .orderBy(
            SCHEDULING_NEXT_REFILL.AIM_ON,
            SCHEDULING_NEXT_REFILL.PATIENT_ID,
            SCHEDULING_NEXT_REFILL.IMPLANT_ID)
        .fetch(JooqNextRefills::versioned));
  }

  private static Condition is(ClinicId clinic, PatientId patient, String implantId) {
    return SCHEDULING_NEXT_REFILL
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_NEXT_REFILL.PATIENT_ID.eq(patient.value()))
        .and(SCHEDULING_NEXT_REFILL.IMPLANT_ID.eq(implantId));
  }

  private static SchedulingNextRefillRecord row(NextRefill proposal, long version) {
    return new SchedulingNextRefillRecord(
        proposal.clinic().value(),
        proposal.patient().value(),
        proposal.implantId(),
        version,
        proposal.aim(),
        Reads.name(proposal.state()),
        Json.write(proposal));
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static Versioned<NextRefill> versioned(SchedulingNextRefillRecord row) {
    return new Versioned<>(
        Json.read(row.getBody(), NextRefill.class).of(new PatientId(row.getPatientId())),
        row.getRowVersion());
  }
}
