package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_TRANSFER;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingTransferRecord;
import dev.thecal.scheduling.transfer.Transfer;
import dev.thecal.scheduling.transfer.Transfers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Transfers in SQL; a row is read by the clinic that sends and by the one that is asked. */
final class JooqTransfers implements Transfers {

  /** Open ones first, those whose deadline nobody knows before all others. */
  private static final Comparator<Transfer> ORDER = Comparator.comparing(
          (Transfer transfer) -> !transfer.state().open())
      .thenComparing(transfer -> transfer.deadline().orElse(LocalDate.MIN))
      .thenComparing(Transfer::id);

  private final BoundContext bound;

  JooqTransfers(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Transfer transfer) {
    access.to(transfer.from());
    return bound.with(sql -> {
      try {
        return sql.insertInto(SCHEDULING_TRANSFER)
                .set(row(transfer, 1))
                .onConflictDoNothing()
                .execute()
            == 1;
      } catch (IntegrityConstraintViolationException e) {
        throw Refusal.notFound("clinic", transfer.to().value());
      }
    });
  }

  @Override
  public boolean replace(Access access, Transfer transfer, long expectedVersion) {
    if (!access.clinics().contains(transfer.to())) {
      access.to(transfer.from());
    }
    return bound.with(sql -> sql.update(SCHEDULING_TRANSFER)
            .set(row(transfer, expectedVersion + 1))
            .where(SCHEDULING_TRANSFER.CLINIC_ID.eq(transfer.from().value()))
            .and(SCHEDULING_TRANSFER.TRANSFER_ID.eq(transfer.id()))
            .and(SCHEDULING_TRANSFER.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<Transfer>> find(Access access, ClinicId either, String id) {
    access.to(either);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_TRANSFER)
        .where(of(either))
        .and(SCHEDULING_TRANSFER.TRANSFER_ID.eq(id))
        .fetchOptional(JooqTransfers::versioned));
  }

  @Override
  public List<Transfer> list(Access access, ClinicId either) {
    access.to(either);
    return bound
        .with(sql -> sql.selectFrom(SCHEDULING_TRANSFER)
            .where(of(either))
            .fetch(row -> versioned(row).value()))
        .stream()
        .sorted(ORDER)
        .toList();
  }

  @Override
  public List<Versioned<Transfer>> listAccepted(Access access, ClinicId to, PatientId toPatient) {
    access.to(to);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_TRANSFER)
        .where(SCHEDULING_TRANSFER.TO_CLINIC_ID.eq(to.value()))
        .and(SCHEDULING_TRANSFER.TO_PATIENT_ID.eq(toPatient.value()))
        .and(SCHEDULING_TRANSFER.STATE.eq(Reads.name(Transfer.State.ACCEPTED)))
        .fetch(JooqTransfers::versioned));
  }

  private static Condition of(ClinicId either) {
    return SCHEDULING_TRANSFER
        .CLINIC_ID
        .eq(either.value())
        .or(SCHEDULING_TRANSFER.TO_CLINIC_ID.eq(either.value()));
  }

  private static SchedulingTransferRecord row(Transfer transfer, long version) {
    return new SchedulingTransferRecord(
        transfer.from().value(),
        transfer.id(),
        version,
        transfer.patient().value(),
        transfer.to().value(),
        transfer.toPatient().map(PatientId::value).orElse(null),
        Reads.name(transfer.state()),
        transfer.state().open() ? transfer.patient().value() : null,
        Json.write(transfer));
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static Versioned<Transfer> versioned(SchedulingTransferRecord row) {
    return new Versioned<>(
        Json.read(row.getBody(), Transfer.class).of(new PatientId(row.getPatientId())),
        row.getRowVersion());
  }
}
