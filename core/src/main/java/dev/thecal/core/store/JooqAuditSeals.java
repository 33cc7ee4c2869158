package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.AUDIT_ENTRY;
import static dev.thecal.core.store.generated.Tables.AUDIT_SEAL;
import static dev.thecal.core.store.generated.Tables.AUDIT_SEALED;

import dev.thecal.core.audit.AuditEntry;
import dev.thecal.core.audit.AuditSeal;
import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.store.generated.tables.records.AuditEntryRecord;
import dev.thecal.core.store.generated.tables.records.AuditSealRecord;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Seals of the audit trail in SQL. */
final class JooqAuditSeals implements AuditSeals {

  private final BoundContext bound;

  JooqAuditSeals(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<AuditSeal> findLast() {
    return bound.with(sql -> sql.selectFrom(AUDIT_SEAL)
        .orderBy(AUDIT_SEAL.SEAL_NO.desc())
        .limit(1)
        .fetchOptional()
        .map(row -> seal(row, entriesOf(sql, row.getSealNo()))));
  }

  @Override
  public List<AuditEntry> listUnsealed(int most) {
    return bound.with(sql -> sql.select(AUDIT_ENTRY.fields())
        .from(AUDIT_ENTRY)
        .leftAntiJoin(AUDIT_SEALED)
        .on(AUDIT_SEALED.AUDIT_ID.eq(AUDIT_ENTRY.AUDIT_ID))
        .orderBy(AUDIT_ENTRY.AUDIT_ID)
        .limit(most)
        .fetchInto(AUDIT_ENTRY)
        .map(JooqAuditSeals::entry));
  }

  @Override
  public void add(AuditSeal seal) {
    bound.with(sql -> sql.insertInto(AUDIT_SEAL)
        .set(AUDIT_SEAL.SEAL_NO, seal.number())
        .set(AUDIT_SEAL.SEALED_AT, seal.sealedAt().atOffset(ZoneOffset.UTC))
        .set(AUDIT_SEAL.MAC, seal.mac())
        .execute());
    bound.with(sql -> {
      var insert = sql.insertInto(
          AUDIT_SEALED, AUDIT_SEALED.AUDIT_ID, AUDIT_SEALED.SEAL_NO, AUDIT_SEALED.POSITION);
      for (int i = 0; i < seal.entries().size(); i++) {
        insert = insert.values(seal.entries().get(i), seal.number(), i);
      }
      return insert.execute();
    });
  }

  @Override
  public List<AuditSeal> list(long fromNumber, int most) {
    return bound.with(sql -> {
      var rows = sql.selectFrom(AUDIT_SEAL)
          .where(AUDIT_SEAL.SEAL_NO.ge(fromNumber))
          .orderBy(AUDIT_SEAL.SEAL_NO)
          .limit(most)
          .fetch();
      Map<Long, List<Long>> entries = sql.select(AUDIT_SEALED.SEAL_NO, AUDIT_SEALED.AUDIT_ID)
          .from(AUDIT_SEALED)
          .where(AUDIT_SEALED.SEAL_NO.in(rows.map(AuditSealRecord::getSealNo)))
          .orderBy(AUDIT_SEALED.SEAL_NO, AUDIT_SEALED.POSITION)
          .fetchGroups(AUDIT_SEALED.SEAL_NO, AUDIT_SEALED.AUDIT_ID);
      return rows.map(row -> seal(row, entries.getOrDefault(row.getSealNo(), List.of())));
    });
  }

  @Override
  public List<AuditEntry> entries(Collection<Long> ids) {
    return bound.with(sql -> sql.selectFrom(AUDIT_ENTRY)
        .where(AUDIT_ENTRY.AUDIT_ID.in(ids))
        .fetch(JooqAuditSeals::entry));
  }

  private static List<Long> entriesOf(DSLContext sql, long sealNumber) {
    return sql.select(AUDIT_SEALED.AUDIT_ID)
        .from(AUDIT_SEALED)
        .where(AUDIT_SEALED.SEAL_NO.eq(sealNumber))
        .orderBy(AUDIT_SEALED.POSITION)
        .fetch(AUDIT_SEALED.AUDIT_ID);
  }

  private static AuditSeal seal(AuditSealRecord row, List<Long> entries) {
    return new AuditSeal(row.getSealNo(), row.getSealedAt().toInstant(), entries, row.getMac());
  }

  private static AuditEntry entry(AuditEntryRecord row) {
    return new AuditEntry(
        row.getAuditId(),
        row.getAt().toInstant(),
        row.getActor(),
        row.getClinicId(),
        row.getPurpose(),
        row.getAction(),
        row.getSubject(),
        row.getDetail());
  }
}
