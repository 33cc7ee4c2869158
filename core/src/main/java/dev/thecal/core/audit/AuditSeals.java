package dev.thecal.core.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps seals and finds what they cover. Across all clinics: it serves the operator, not a clinic. */
public interface AuditSeals {

  Optional<AuditSeal> findLast();

  /** Committed entries that no seal covers, oldest first. */
  List<AuditEntry> listUnsealed(int most);

  /** Adds a seal; two sealers at once cannot both have the same number. */
  void add(AuditSeal seal);

  /** Seals from the given number on, in order. */
  List<AuditSeal> list(long fromNumber, int most);

  /** The entries that are still there, by id. */
  List<AuditEntry> entries(Collection<Long> ids);
}
