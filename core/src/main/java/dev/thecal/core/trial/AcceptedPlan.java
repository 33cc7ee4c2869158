package dev.thecal.core.trial;

import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;

/**
 * A planned trial that the rules allow.
 *
 * @param findings what was known then; none refuses
 */
public record AcceptedPlan(
    TrialPlan plan, List<Finding> findings, String recordedBy, Instant recordedAt) {

  public AcceptedPlan {
    findings = List.copyOf(findings);
  }
}
