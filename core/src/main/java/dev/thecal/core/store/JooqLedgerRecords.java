package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.DRUG_LEDGER_ENTRY;
import static dev.thecal.core.store.generated.Tables.DRUG_LOT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.LedgerEntry;
import dev.thecal.core.ledger.LedgerRecords;
import dev.thecal.core.ledger.Lot;
import dev.thecal.core.store.generated.tables.records.DrugLedgerEntryRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** The ledger in SQL, one row per entry; the row of its lot is the lock. */
final class JooqLedgerRecords implements LedgerRecords {

  private final BoundContext bound;

  JooqLedgerRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void addLot(Access access, Lot lot) {
    access.to(lot.clinic());
    bound.with(sql -> sql.insertInto(DRUG_LOT)
        .set(DRUG_LOT.CLINIC_ID, lot.clinic().value())
        .set(DRUG_LOT.DRUG, lot.drug())
        .set(DRUG_LOT.LOT, lot.lot())
        .set(DRUG_LOT.LAST_ENTRY, 0)
        .onConflictDoNothing()
        .execute());
  }

  @Override
  public boolean lock(Access access, Lot lot) {
    access.to(lot.clinic());
    return bound.with(sql ->
        sql.selectFrom(DRUG_LOT).where(is(lot)).forUpdate().fetchOptional().isPresent());
  }

  @Override
  public boolean add(Access access, LedgerEntry entry) {
    access.to(entry.lot().clinic());
    var row = new DrugLedgerEntryRecord();
    row.setClinicId(entry.lot().clinic().value());
    row.setDrug(entry.lot().drug());
    row.setLot(entry.lot().lot());
    row.setEntryNo(entry.no());
    row.setEntryId(entry.id().value());
    row.setKind(Reads.name(entry.kind()));
    entry.contraOf().ifPresent(other -> row.setContraOf(other.value()));
    row.setBody(Json.write(entry));
    row.setRecordedBy(entry.by());
    row.setRecordedAt(entry.at().atOffset(ZoneOffset.UTC));
    bound.with(sql -> sql.update(DRUG_LOT)
        .set(DRUG_LOT.LAST_ENTRY, entry.no())
        .where(is(entry.lot()))
        .execute());
    return bound.with(sql ->
            sql.insertInto(DRUG_LEDGER_ENTRY).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public Optional<LedgerEntry> find(Access access, ClinicId clinic, EntryId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(DRUG_LEDGER_ENTRY)
        .where(DRUG_LEDGER_ENTRY.CLINIC_ID.eq(clinic.value()))
        .and(DRUG_LEDGER_ENTRY.ENTRY_ID.eq(id.value()))
        .fetchOptional(row -> Json.read(row.getBody(), LedgerEntry.class)));
  }

  @Override
  public List<LedgerEntry> list(Access access, Lot lot) {
    access.to(lot.clinic());
    return bound.with(sql -> sql.selectFrom(DRUG_LEDGER_ENTRY)
        .where(DRUG_LEDGER_ENTRY.CLINIC_ID.eq(lot.clinic().value()))
        .and(DRUG_LEDGER_ENTRY.DRUG.eq(lot.drug()))
        .and(DRUG_LEDGER_ENTRY.LOT.eq(lot.lot()))
        .orderBy(DRUG_LEDGER_ENTRY.ENTRY_NO)
        .fetch(row -> Json.read(row.getBody(), LedgerEntry.class)));
  }

  @Override
  public List<Lot> lots(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(DRUG_LOT)
        .where(DRUG_LOT.CLINIC_ID.eq(clinic.value()))
        .orderBy(DRUG_LOT.DRUG, DRUG_LOT.LOT)
        .fetch(row -> new Lot(clinic, row.getDrug(), row.getLot())));
  }

  private static Condition is(Lot lot) {
    return DRUG_LOT
        .CLINIC_ID
        .eq(lot.clinic().value())
        .and(DRUG_LOT.DRUG.eq(lot.drug()))
        .and(DRUG_LOT.LOT.eq(lot.lot()));
  }
}
