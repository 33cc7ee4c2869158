package dev.thecal.core.visit;

import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;

/**
 * A pump that was read outside a refill visit.
 *
 * @param id of this reading
 * @param read what the programmer showed
 * @param by who recorded it
 * @param at when
 * @param findings what must not be passed over
 */
public record RecordedInterrogation(
    String id, Interrogation read, String by, Instant at, List<Finding> findings) {

  public RecordedInterrogation {
    // older readings have none
    findings = findings == null ? List.of() : List.copyOf(findings);
  }
}
