package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.DayText;
import dev.thecal.core.json.Reads;
import java.util.stream.Collectors;

/** A comparison as plain text for staff. */
public final class ComparisonText {

  private ComparisonText() {}

  public static String of(Comparison comparison) {
    var text = new StringBuilder("On " + DayText.of(comparison.on()) + "\n");
    text.append(comparison.sentence()).append("\n\n");
    comparison.sides().forEach(side -> text.append("- ").append(side(side)).append('\n'));
    if (!comparison.differences().isEmpty()) {
      text.append("\nOne rule, different answers\n");
      comparison.differences().forEach(one -> text.append("- ").append(difference(one)));
    }
    return text.toString();
  }

  private static String side(PolicySide side) {
    String because = side.because().stream()
        .map(one -> one.finding().rule() + ": " + one.finding().reason())
        .collect(Collectors.joining("; "));
    return words(side.standing()) + " " + side.name() + " (" + side.policy() + ", version "
        + side.version() + ")" + (because.isEmpty() ? "" : " because " + because)
        + (side.withheld() > 0 ? "; " + side.withheld() + " findings are left out here" : "");
  }

  private static String words(PolicySide.Standing standing) {
    return switch (standing) {
      case PASSES -> "passes";
      case FAILS -> "fails";
      case NOT_SETTLED -> "is not settled for";
    };
  }

  private static String difference(Comparison.Difference one) {
    return one.rule() + "\n"
        + one.answers().entrySet().stream()
            .map(entry ->
                "  " + entry.getKey() + ": " + Reads.name(entry.getValue().verdict()) + ", "
                    + entry.getValue().reason() + "\n")
            .collect(Collectors.joining());
  }
}
