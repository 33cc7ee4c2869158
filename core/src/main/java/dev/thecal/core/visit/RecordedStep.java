package dev.thecal.core.visit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step as recorded. A step recorded again stands beside the older one; the newer counts.
 *
 * @param no counts the steps of the visit, from 1
 * @param kind of the step
 * @param step what was done or seen
 * @param findings what speaks against it
 * @param result the answer of the calculation behind it, if one was made
 * @param by who recorded it
 * @param at when
 */
public record RecordedStep(
    int no,
    StepKind kind,
    VisitStep step,
    List<Finding> findings,
    Optional<JsonNode> result,
    String by,
    Instant at) {

  public RecordedStep {
    findings = List.copyOf(findings);
  }

  /** Something in it must not be passed over. */
  boolean refuses() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
  }
}
