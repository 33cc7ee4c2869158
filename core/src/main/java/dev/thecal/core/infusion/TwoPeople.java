package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.List;

/**
 * What one person alone may not order: another drug or concentration, and a dose or concentration beyond a
 * hard limit, even one that nobody has verified. Errs on the side of asking a second person.
 */
public final class TwoPeople {

  /** Old drug is still on its way, whatever the pump is told. */
  public static final String BRIDGE_NEEDED = "bridge-needed";

  private TwoPeople() {}

  /** Those that ask for a second person. */
  static List<Finding> asking(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.WARN)
        .filter(finding ->
            finding.code().equals(BRIDGE_NEEDED) || finding.code().endsWith("-above-maximum"))
        .toList();
  }

  /** Whether a second person must confirm a plan of which this is said. */
  public static boolean needed(List<Finding> findings) {
    return !asking(findings).isEmpty();
  }

  static Finding refusal(Finding asking) {
    return new Finding(
        "change-order-needed",
        Severity.REFUSE,
        asking.text()
            + "; one person may not order this: propose a change order, which somebody else"
            + " confirms",
        asking.source());
  }
}
