package dev.thecal.candidacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.rule.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of edit gives one sentence, and no other edit gives any. */
class PolicyDiffTest {

  private static final String BEFORE = """
      {"id": "x", "version": "1", "name": "Pumps", "audience": "clinic", "owner": "Dr. A",
       "effectiveFrom": "2026-01-01", "source": {"title": "Paper", "locator": "page 1"},
       "rules": [{"rule": "pain-is-severe", "level": "required",
                  "parameters": {"leastSeverity": "moderate", "leastPainScore": 4}},
                 {"rule": "life-expectancy-is-long-enough", "level": "review",
                  "parameters": {"months": 3, "inclusive": true}, "note": "As the payer says."},
                 {"rule": "no-active-infection", "level": "absolute"}]}
      """;

  private static final PolicyReader READER = new PolicyReader(ShippedRules.all());

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "leastPainScore": 4   | "leastPainScore": 7   | The lowest pain score rises from 4 to 7 (rule "Pain is severe": score from 0 to 10 that stands in for the word, inclusive).
      "leastPainScore": 4   | "leastPainScore": 3.5 | The lowest pain score falls from 4 to 3.5 (rule "Pain is severe": score from 0 to 10 that stands in for the word, inclusive).
      "leastSeverity": "moderate" | "leastSeverity": "severe" | The lowest severity changes from moderate to severe (rule "Pain is severe": the mildest word that is enough).
      "months": 3           | "months": 6           | The months rise from 3 to 6 (rule "Life expectancy is long enough": months of life expectancy).
      "inclusive": true     | "inclusive": false    | In rule "Life expectancy is long enough", "inclusive" is now no (was: yes): exactly so many months are enough (at least), or not (more than).
      "level": "review"     | "level": "absolute"   | Rule "Life expectancy is long enough" now stops the decision (was: needs review).
      "level": "required"   | "level": "before-implant" | Rule "Pain is severe" now must hold before the implant (was: must hold, else not now).
      "level": "required"   | "level": "relative"   | Rule "Pain is severe" now needs a named reviewer (was: must hold, else not now).
      "level": "required"   | "level": "caution"    | Rule "Pain is severe" now asks for extra care only (was: must hold, else not now).
      "note": "As the payer says." | "note": "Ours." | The note of "Life expectancy is long enough" is now: Ours.
      "version": "1"        | "version": "2"        | The version changes from 1 to 2.
      "owner": "Dr. A"      | "owner": "Dr. B"      | The owner changes from Dr. A to Dr. B.
      "effectiveFrom": "2026-01-01" | "effectiveFrom": "2026-06-01" | The first day in force changes from 2026-01-01 to 2026-06-01.
      "owner"               | "effectiveTo": "2026-12-31", "owner" | The last day in force changes from none, until replaced to 2026-12-31.
      "audience": "clinic"  | "audience": "payer"   | The policy is now a payer's criteria, each of them for coverage (was: a clinic's criteria).
      """)
  void one_edit_gives_one_sentence(String from, String to, String expected) {
    assertThat(BEFORE).contains(from);
    assertThat(words(BEFORE.replaceFirst(from, to))).containsExactly(expected);
  }

  @Test
  void a_draft_that_becomes_a_cited_figure_decides_from_then_on() {
    String draft = BEFORE.replace(
        "\"leastPainScore\": 4",
        "\"leastPainScore\": {\"value\": 4, \"standing\": \"draft\", \"source\": {\"title\": \"Memory\", \"locator\": \"none\"}}");

    assertThat(words(draft, BEFORE))
        .containsExactly(
            "The lowest pain score now decides (was: a draft, which only warns) (rule \"Pain is severe\").",
            "The source of the lowest pain score changes from \"Memory, none\" to \"Paper, page 1\" (rule \"Pain is severe\").");
    assertThat(words(BEFORE, draft).get(0))
        .isEqualTo(
            "The lowest pain score is now a draft, which never permits (was: decides) (rule \"Pain is severe\").");
  }

  @Test
  void rules_that_come_go_and_move() {
    String after = """
        {"id": "x", "version": "1", "name": "Pumps", "audience": "clinic", "owner": "Dr. A",
         "effectiveFrom": "2026-01-01", "source": {"title": "Paper", "locator": "page 1"},
         "rules": [{"rule": "no-active-infection", "level": "absolute"},
                   {"rule": "pain-is-severe", "level": "required",
                    "parameters": {"leastSeverity": "moderate", "leastPainScore": 4}},
                   {"rule": "pain-has-lasted-long-enough", "level": "required"}]}
        """;

    assertThat(words(after))
        .hasSize(3)
        .anyMatch(line -> line.startsWith(
            "New rule \"Pain has lasted long enough\": must hold, else not now; the "))
        .contains("Rule \"Life expectancy is long enough\" is no longer asked (was: needs review).")
        .contains("Findings are shown in another order; no decision changes by it.");
  }

  /** Silent and stated are the same where the stated value is the rule's fallback: more than 3 months. */
  @Test
  void a_figure_that_only_states_the_fallback_changes_no_value() {
    String silent = BEFORE.replace("\"months\": 3, \"inclusive\": true", "\"inclusive\": true");

    assertThat(words(silent, BEFORE)).allMatch(line -> line.startsWith("The source of the months"));
  }

  @Test
  void an_equal_policy_has_no_difference() {
    assertThat(words(BEFORE)).isEmpty();
  }

  private static List<String> words(String after) {
    return words(BEFORE, after);
  }

  private static List<String> words(String before, String after) {
    return new PolicyDiff(ShippedRules.all())
        .between(READER.read(before), READER.read(after)).stream()
            .map(PolicyChange::text)
            .toList();
  }
}
