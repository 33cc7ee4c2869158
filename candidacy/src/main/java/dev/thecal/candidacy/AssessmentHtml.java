package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.DayText;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An assessment as a fragment of HTML for staff: one {@code section}, headings from level two, classes and no
 * style or script. Every text in it is escaped. What rests on sensitive facts is left out unless the caller
 * has the scope for it and says so.
 */
public final class AssessmentHtml {

  private AssessmentHtml() {}

  /** Without what rests on sensitive facts; says how much that is. */
  public static String of(Assessment answer) {
    return withSensitive(answer.withoutSensitive());
  }

  /** Everything, for staff with the scope for sensitive facts. */
  public static String withSensitive(Assessment answer) {
    return "<section class=\"assessment\">\n"
        + paragraph("assessment-decision", decision(answer))
        + paragraph("assessment-sentence", answer.sentence())
        + paragraph("assessment-policy", policy(answer))
        + list(
            "Findings", answer.findings().stream().map(AssessmentHtml::finding).toList())
        + list(
            "Missing, most useful first",
            answer.missing().stream()
                .map(one -> escape(one.question().question() + " (settles " + one.settles() + ")"))
                .toList())
        + list(
            "What would change it",
            answer.whatWouldChange().stream().map(AssessmentHtml::change).toList())
        + withheld(answer.withheld())
        + "</section>\n";
  }

  private static String decision(Assessment answer) {
    return "Decision: " + words(answer.decision()) + "; coverage: " + words(answer.coverage());
  }

  private static String policy(Assessment answer) {
    return "Policy " + answer.policy() + ", version " + answer.policyVersion() + ", on "
        + DayText.of(answer.on());
  }

  private static String finding(PolicyFinding one) {
    String verdict = Reads.name(one.finding().verdict());
    return "<strong class=\"rule\">" + escape(sentence(one.finding().rule())) + "</strong>: "
        + "<span class=\"verdict verdict-" + verdict + "\">"
        + words(one.finding().verdict())
        + "</span> <span class=\"level\">(" + words(one.level()) + ")</span>, "
        + escape(one.finding().reason())
        + " " + source(one.finding().source());
  }

  /** The rule's id as the sentence that it is. */
  private static String sentence(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }

  private static String source(Citation source) {
    return "<cite class=\"source\">" + escape(source.toString()) + "</cite>";
  }

  private static String change(WhatWouldChange one) {
    return escape(one.words()) + " → " + words(one.then());
  }

  private static String withheld(int count) {
    return count == 0
        ? ""
        : paragraph(
            "assessment-withheld",
            count + " findings rest on sensitive facts and are left out here.");
  }

  private static String list(String title, List<String> items) {
    if (items.isEmpty()) {
      return "";
    }
    return "<h2>" + title + "</h2>\n<ul>\n"
        + items.stream().map(item -> "<li>" + item + "</li>\n").collect(Collectors.joining())
        + "</ul>\n";
  }

  private static String paragraph(String kind, String text) {
    return "<p class=\"" + kind + "\">" + escape(text) + "</p>\n";
  }

  private static String words(Enum<?> word) {
    return Reads.name(word).replace('-', ' ');
  }

  /** Safe as text and inside a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
