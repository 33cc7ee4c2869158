package dev.thecal.candidacy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.policy.PolicyWords;
import dev.thecal.core.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells in words how one answer differs from another. The older one is taken as JSON: an engine of long ago may
 * have known other fields and words.
 */
public final class AnswerDiff {

  private static final String SAME = "it says the same, in another form only.";

  private AnswerDiff() {}

  /** At least one line: what differs, or that nothing does. */
  public static List<String> between(JsonNode before, Assessment after) {
    JsonNode now = Json.read(Json.write(after), JsonNode.class);
    var lines = new ArrayList<String>();
    word("the decision", "decision", before, now, lines);
    word("coverage", "coverage", before, now, lines);
    findings(before, now, lines);
    asked(before, now, lines);
    changes(before, now, lines);
    return lines.isEmpty() ? List.of(SAME) : List.copyOf(lines);
  }

  /** As {@link #between(JsonNode, Assessment)} for answers without what is sensitive, and says so. */
  public static List<String> shown(Assessment before, Assessment after) {
    List<String> lines = between(Json.read(Json.write(before), JsonNode.class), after);
    if (before.withheld() == 0 && after.withheld() == 0) {
      return lines;
    }
    return Stream.concat(
            lines.stream().filter(line -> !line.equals(SAME)),
            Stream.of(SensitiveFindings.HELD_BACK))
        .toList();
  }

  private static void word(
      String what, String field, JsonNode before, JsonNode now, List<String> lines) {
    String was = before.path(field).asText("not told");
    String is = now.path(field).asText("not told");
    if (!was.equals(is)) {
      lines.add(what + " was " + words(was) + ", is now " + words(is));
    }
  }

  private static void findings(JsonNode before, JsonNode now, List<String> lines) {
    Map<String, JsonNode> was = byRule(before);
    Map<String, JsonNode> is = byRule(now);
    is.forEach((rule, finding) -> {
      if (was.containsKey(rule)) {
        finding(rule, was.get(rule), finding, lines);
      } else {
        lines.add(PolicyWords.rule(rule) + " is now asked: " + told(finding));
      }
    });
    was.forEach((rule, finding) -> {
      if (!is.containsKey(rule)) {
        lines.add(PolicyWords.rule(rule) + " is no longer asked; it was " + told(finding));
      }
    });
  }

  private static void finding(String rule, JsonNode was, JsonNode is, List<String> lines) {
    String name = PolicyWords.rule(rule);
    if (!text(was, "verdict").equals(text(is, "verdict"))) {
      lines.add(name + " was " + told(was) + "; is now " + told(is));
    } else if (!text(was, "reason").equals(text(is, "reason"))) {
      lines.add(name + " is still " + words(text(is, "verdict")) + ", now because "
          + text(is, "reason") + " (was: " + text(was, "reason") + ")");
    }
    if (!text(was, "level").equals(text(is, "level"))) {
      lines.add(name + " now counts as " + words(text(is, "level")) + " (was: "
          + words(text(was, "level")) + ")");
    }
  }

  private static String told(JsonNode finding) {
    return words(text(finding, "verdict")) + " (" + text(finding, "reason") + ")";
  }

  private static Map<String, JsonNode> byRule(JsonNode answer) {
    var all = new LinkedHashMap<String, JsonNode>();
    answer.path("findings").forEach(finding -> all.put(text(finding, "rule"), finding));
    return all;
  }

  private static void asked(JsonNode before, JsonNode now, List<String> lines) {
    Set<String> was = texts(before.path("missing"), "/question/question");
    Set<String> is = texts(now.path("missing"), "/question/question");
    is.stream().filter(one -> !was.contains(one)).forEach(one -> lines.add("now asked: " + one));
    was.stream()
        .filter(one -> !is.contains(one))
        .forEach(one -> lines.add("no longer asked: " + one));
  }

  private static void changes(JsonNode before, JsonNode now, List<String> lines) {
    Set<String> was = wouldChange(before);
    Set<String> is = wouldChange(now);
    is.stream()
        .filter(one -> !was.contains(one))
        .forEach(one -> lines.add("would now change it: " + one));
    was.stream()
        .filter(one -> !is.contains(one))
        .forEach(one -> lines.add("would no longer change it: " + one));
  }

  private static Set<String> wouldChange(JsonNode answer) {
    var all = new LinkedHashSet<String>();
    answer
        .path("whatWouldChange")
        .forEach(one -> all.add(String.join("; and ", texts(one.path("changes"), "/change/text"))
            + " -> " + words(text(one, "then"))));
    return all;
  }

  private static Set<String> texts(JsonNode list, String pointer) {
    var all = new LinkedHashSet<String>();
    list.forEach(one -> all.add(one.at(pointer).asText()));
    return all;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static String words(String name) {
    return name.replace('-', ' ');
  }
}
