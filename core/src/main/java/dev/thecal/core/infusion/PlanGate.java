package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether an order may stand. An enforced limit refuses it, a warning needs a reason; each refusal names
 * the field of the order to change, the value and the cure.
 */
final class PlanGate {

  private static final String WHOLE = "";

  /** The field of an order that a finding speaks about; one that is not here speaks about the whole. */
  private static final Map<String, String> FIELDS = Map.of(
      "concentration-above-maximum", "/concentration",
      "concentration-zero", "/concentration",
      "dose-above-maximum", "/dose",
      "drug-excluded-by-pump", "/drug",
      "flow-above-maximum", "/dose",
      "flow-below-minimum", "/dose",
      "unknown-drug", "/drug");

  private PlanGate() {}

  /**
   * @throws Refusal NOT_ALLOWED {@code pump-removed}, {@code plan-refused} or {@code reason-needed}
   */
  static void require(Implant implant, Programme programme, List<Finding> findings) {
    if (!implant.inBody()) {
      throw Refusal.notAllowed("pump-removed", "the pump is out: nothing can be ordered", findings);
    }
    List<Finding> refusing = of(findings, Severity.REFUSE);
    if (!refusing.isEmpty()) {
      throw Refusal.notAllowed("plan-refused", texts(refusing), problems(refusing), findings);
    }
    List<Finding> warning = of(findings, Severity.WARN);
    if (!warning.isEmpty() && programme.reason().filter(text -> !text.isBlank()).isEmpty()) {
      String text = "field \"reason\" is missing; say why, in spite of: " + texts(warning);
      throw Refusal.notAllowed(
          "reason-needed", text, List.of(new InputProblem("/reason", text)), findings);
    }
  }

  private static List<Finding> of(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private static List<InputProblem> problems(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> new InputProblem(FIELDS.getOrDefault(finding.code(), WHOLE), finding.text()))
        .toList();
  }

  private static String texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).collect(Collectors.joining("; and "));
  }
}
