package dev.thecal.core.audit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;

/** Keeps who did what, why and when, in the same transaction as the change itself. */
public interface AuditTrail {

  /**
   * Appends one entry; it commits or rolls back with the change.
   *
   * @param action what was done, lower case with hyphens, for example {@code patient-registered}
   * @param subject what it was done to, as {@code kind/id}, for example {@code patient/p-001}
   * @param detail what changed, for a reader; empty if the subject says it all
   */
  void record(Access access, ClinicId clinic, String action, String subject, String detail);
}
