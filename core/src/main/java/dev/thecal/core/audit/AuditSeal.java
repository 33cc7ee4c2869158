package dev.thecal.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * A batch of entries under one mark.
 *
 * @param number from 1, without gaps
 * @param sealedAt when
 * @param entries ids of the sealed entries, in the order they were sealed
 * @param mac HMAC-SHA-256 over the mark before and the entries, in hex
 */
public record AuditSeal(long number, Instant sealedAt, List<Long> entries, String mac) {

  public AuditSeal {
    entries = List.copyOf(entries);
  }
}
