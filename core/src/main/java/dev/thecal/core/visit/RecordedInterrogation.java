package dev.thecal.core.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
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
 * @param escalations who was told of it, in that order
 */
public record RecordedInterrogation(
    String id,
    Interrogation read,
    String by,
    Instant at,
    List<Finding> findings,
    List<ReadingEscalation> escalations) {

  public RecordedInterrogation {
    // older readings have none
    findings = findings == null ? List.of() : List.copyOf(findings);
    escalations = escalations == null ? List.of() : List.copyOf(escalations);
  }

  /** It says something urgent, and nobody is known to have been told. */
  @JsonIgnore
  public boolean escalationMissing() {
    return escalations.isEmpty()
        && findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
  }

  /** The same, with who was told of it. */
  public RecordedInterrogation with(List<ReadingEscalation> told) {
    return new RecordedInterrogation(id, read, by, at, findings, told);
  }
}
