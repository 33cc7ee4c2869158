package dev.thecal.core.triage;

import dev.thecal.core.evidence.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All rows, one by one in the order of their topics. */
public final class TriageTable {

  /**
   * Names these rows and their levels: a medical director approves exactly this. It changes when a level
   * or a trigger changes, and then an older approval no longer holds.
   */
  public static final String NAME = "triage-1";

  /** Rows that speak of the chart alone; they never answer a symptom. */
  static final Set<String> BACKGROUND = Set.of("T-25");

  private final List<Rule> rules;

  /**
   * @throws IllegalArgumentException if two rows have one id
   */
  public TriageTable(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> ids = new TreeSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("triage row \"" + rule.id() + "\" stands twice");
      }
    }
  }

  /** The rows that ship with Thecal. */
  public static TriageTable shipped() {
    return new TriageTable(Stream.of(EmergencyRows.rows(), PumpRows.rows(), PatientRows.rows())
        .flatMap(List::stream)
        .toList());
  }

  public List<Rule> list() {
    return rules;
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such row
   */
  public Rule get(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("triage row", id));
  }

  /** The rows that match, the most urgent first. */
  List<Matched> match(Situation situation) {
    return rules.stream()
        .flatMap(rule -> rule.level(situation).map(level -> new Matched(rule, level)).stream())
        .sorted((a, b) -> a.level().compareTo(b.level()))
        .toList();
  }

  /** A row with the level it gives here. */
  record Matched(Rule rule, Level level) {}
}
