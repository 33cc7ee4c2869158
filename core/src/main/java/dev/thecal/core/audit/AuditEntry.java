package dev.thecal.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit trail as it was written.
 *
 * @param id rising in the order of writing, with gaps
 * @param at when it was done
 * @param actor who did it
 * @param clinic for which clinic
 * @param purpose why
 * @param action what was done
 * @param subject to what
 * @param detail what changed
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String clinic,
    String purpose,
    String action,
    String subject,
    String detail) {

  /** Every field, in a fixed order, for the seal. */
  List<String> fields() {
    return List.of(
        String.valueOf(id), at.toString(), actor, clinic, purpose, action, subject, detail);
  }
}
