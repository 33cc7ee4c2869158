package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.DayText;
import dev.thecal.core.json.Reads;
import java.util.List;

/**
 * An assessment as plain text for staff. What rests on sensitive facts is left out unless the caller has the
 * scope for it and says so.
 */
public final class AssessmentText {

  private AssessmentText() {}

  /** Without what rests on sensitive facts; says how much that is. */
  public static String of(Assessment answer) {
    return withSensitive(answer.withoutSensitive());
  }

  /** Everything, for staff with the scope for sensitive facts. */
  public static String withSensitive(Assessment answer) {
    var text = new StringBuilder();
    line(
        text,
        "Policy " + answer.policy() + ", version " + answer.policyVersion() + ", on "
            + DayText.of(answer.on()));
    line(
        text,
        "Decision: " + Reads.name(answer.decision()) + "; coverage: "
            + Reads.name(answer.coverage()));
    line(text, answer.sentence());
    section(
        text,
        "Findings",
        answer.findings().stream().map(AssessmentText::finding).toList());
    section(
        text,
        "Missing, most useful first",
        answer.missing().stream().map(AssessmentText::missing).toList());
    section(
        text,
        "What would change it",
        answer.whatWouldChange().stream().map(AssessmentText::change).toList());
    if (answer.withheld() > 0) {
      line(text, answer.withheld() + " findings rest on sensitive facts and are left out here.");
    }
    return text.toString();
  }

  private static String finding(PolicyFinding one) {
    return Reads.name(one.finding().verdict()) + " (" + Reads.name(one.level()) + "): "
        + one.finding().rule() + ": " + one.finding().reason() + " ["
        + one.finding().source() + "]";
  }

  private static String missing(MissingFact one) {
    return one.question().question() + " (" + one.question().fact() + ", settles " + one.settles()
        + ")";
  }

  private static String change(WhatWouldChange one) {
    return one.words() + " -> " + Reads.name(one.then());
  }

  private static void section(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line(text, "");
      line(text, title);
      lines.forEach(one -> line(text, "- " + one));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
