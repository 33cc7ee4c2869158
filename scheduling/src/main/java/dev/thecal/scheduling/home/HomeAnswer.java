package dev.thecal.scheduling.home;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.List;

/**
 * Whether a patient's pump may be refilled at home, and everything that speaks against it.
 *
 * @param eligible nothing refuses
 * @param findings in the order in which a person would clear them
 */
public record HomeAnswer(boolean eligible, List<Finding> findings) {

  static HomeAnswer of(List<Finding> findings) {
    return new HomeAnswer(
        findings.stream().noneMatch(finding -> finding.severity() == Severity.REFUSE),
        List.copyOf(findings));
  }
}
