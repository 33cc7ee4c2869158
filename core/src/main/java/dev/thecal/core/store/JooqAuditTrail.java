package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.AUDIT_ENTRY;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.json.Reads;
import java.time.ZoneOffset;

/** Appends audit rows in the caller's transaction; nothing here updates or deletes. */
final class JooqAuditTrail implements AuditTrail {

  private final BoundContext bound;

  JooqAuditTrail(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void record(Access access, ClinicId clinic, String action, String subject, String detail) {
    access.to(clinic);
    bound.with(sql -> sql.insertInto(AUDIT_ENTRY)
        .set(AUDIT_ENTRY.AT, access.at().atOffset(ZoneOffset.UTC))
        .set(AUDIT_ENTRY.ACTOR, access.actor().id())
        .set(AUDIT_ENTRY.CLINIC_ID, clinic.value())
        .set(AUDIT_ENTRY.PURPOSE, Reads.name(access.purpose()))
        .set(AUDIT_ENTRY.ACTION, action)
        .set(AUDIT_ENTRY.SUBJECT, subject)
        .set(AUDIT_ENTRY.DETAIL, detail)
        .execute());
  }
}
