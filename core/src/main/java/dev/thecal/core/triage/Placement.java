package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.evidence.Citation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the rules make of a situation.
 *
 * @param level the most urgent of all that match
 * @param rows that match, the most urgent first
 * @param unplaced signs that no matching row accounts for: a person reads on
 * @param ask what is missing and matters
 */
public record Placement(Level level, List<Row> rows, List<Sign> unplaced, List<Ask> ask) {

  /**
   * A row of the table that matches.
   *
   * @param draft nobody has verified the sign itself
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Row(
      String id,
      Level level,
      String trigger,
      String action,
      String reason,
      Citation source,
      boolean draft) {}

  public Placement {
    rows = List.copyOf(rows);
    unplaced = List.copyOf(unplaced);
    ask = List.copyOf(ask);
  }

  /**
   * Places a situation.
   *
   * @param freeText something was written that no rule can read
   */
  public static Placement of(TriageTable table, Situation situation, boolean freeText) {
    List<TriageTable.Matched> matched = table.match(situation);
    List<Row> rows = matched.stream().map(Placement::row).toList();
    var questions = new Questions(situation, tried -> level(table, tried, freeText));
    return new Placement(
        level(table, situation, freeText),
        rows,
        List.copyOf(unplaced(matched, situation)),
        questions.list());
  }

  private static Level level(TriageTable table, Situation situation, boolean freeText) {
    List<TriageTable.Matched> matched = table.match(situation);
    boolean answered = matched.stream()
        .anyMatch(row -> !TriageTable.BACKGROUND.contains(row.rule().id()));
    boolean open = freeText || !answered || !unplaced(matched, situation).isEmpty();
    return matched.stream()
        .map(TriageTable.Matched::level)
        .reduce(open ? Level.PERSON : Level.ROUTINE, Level::or);
  }

  private static Set<Sign> unplaced(List<TriageTable.Matched> matched, Situation situation) {
    Set<Sign> placed =
        matched.stream().flatMap(row -> row.rule().signs().stream()).collect(Collectors.toSet());
    var open = new TreeSet<>(situation.said());
    open.removeAll(placed);
    open.remove(Sign.PUMP_CHECKED_AFTER_MRI);
    return open;
  }

  private static Row row(TriageTable.Matched matched) {
    Rule rule = matched.rule();
    return new Row(
        rule.id(),
        matched.level(),
        rule.trigger(),
        rule.action(),
        rule.reason(),
        rule.source(),
        rule.draft());
  }
}
