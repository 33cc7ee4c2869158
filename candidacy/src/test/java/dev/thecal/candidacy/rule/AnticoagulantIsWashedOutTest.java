package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Reads;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnticoagulantIsWashedOutTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Citation SOURCE = Citation.of("Test table", "row");

  // By hand: last dose 29 April counts to its end, 6 days are 30 April to 5 May, so 6 May is the
  // first day.
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      six-days 2026-04-30                   |                          | not-met
      six-days 2026-04-29                   |                          | met
      six-hours 2026-05-05                  |                          | not-met
      six-hours 2026-05-04                  |                          | met
      with-inr 2026-04-29                   |                          | unknown
      with-inr 2026-04-29                   | "inr-normal": false      | not-met
      with-inr 2026-04-29                   | "inr-normal": true       | met
      draft 2026-04-30                      | "washout-reviewed": true | not-met
      draft 2026-04-29                      |                          | unknown
      draft 2026-04-29                      | "washout-reviewed": true | met
      kidneys 2026-04-29                    |                          | unknown
      kidneys 2026-04-29                    | "renal-impairment": true | not-met
      kidneys 2026-04-29                    | "renal-impairment": false| met
      judgement 2026-04-01                  |                          | unknown
      judgement 2026-04-01                  | "washout-reviewed": true | met
      six-dayz 2026-04-01                   |                          | unknown
      six-days 2026-04-29, draft 2026-04-29 |                          | unknown
      six-days 2026-04-30, draft 2026-04-29 |                          | not-met
      six-days 2026-04-30 | "procedure-planned-on": "2026-05-07"       | met
      six-days 2026-05-01 | "procedure-planned-on": "2026-05-07"       | not-met
      six-days 2026-04-30 | "procedure-planned-on": "2026-05-01"       | not-met
      """)
  void each_side_of_the_pause(String drugs, String more, String expected) {
    assertThat(assess(drugs, Optional.ofNullable(more)).verdict())
        .isEqualTo(Reads.oneOf(Verdict.class).apply(expected));
  }

  @Test
  void of_several_drugs_the_latest_day_counts() {
    RuleFinding finding = assess("six-days 2026-05-01, six-hours 2026-05-06", Optional.empty());

    assertThat(finding.change().flatMap(Change::from)).contains(LocalDate.of(2026, 5, 8));
    assertThat(finding.change().orElseThrow().text())
        .isEqualTo("clear for surgery from 8 May 2026");
    assertThat(finding.reason()).contains("six-days").contains("six-hours");
  }

  @Test
  void a_draft_window_promises_no_day() {
    RuleFinding finding = assess("draft 2026-05-01", Optional.empty());

    assertThat(finding.change().flatMap(Change::from)).isEmpty();
    assertThat(finding.passing()).isTrue();
  }

  @Test
  void a_drug_that_is_still_taken_is_for_its_prescriber() {
    RuleFinding finding = assess("six-days, six-hours 2026-05-06", Optional.empty());

    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(finding.change().orElseThrow().text()).contains("prescriber");
  }

  private static RuleFinding assess(String drugs, Optional<String> more) {
    String json =
        "{\"blood-thinners\": \"" + drugs + "\"" + more.map(m -> ", " + m).orElse("") + "}";
    return new AnticoagulantIsWashedOut(new Table())
        .assess(FactKeys.shipped().read(json), RuleParameters.none(), MAY_6);
  }

  private static Optional<Cited<Duration>> days(int days) {
    return Optional.of(Sources.cited(Duration.ofDays(days), SOURCE));
  }

  private static final class Table implements WashoutTable {
    private static final Map<String, Pause> ROWS = Map.of(
        "six-days", new Pause(days(6), Optional.empty(), false),
        "six-hours",
            new Pause(
                Optional.of(Sources.cited(Duration.ofHours(6), SOURCE)), Optional.empty(), false),
        "with-inr", new Pause(days(6), Optional.empty(), true),
        "draft",
            new Pause(
                Optional.of(Sources.draft(Duration.ofDays(6), SOURCE)), Optional.empty(), false),
        "kidneys", new Pause(days(6), days(7), false),
        "judgement", new Pause(Optional.empty(), Optional.empty(), false));

    @Override
    public Optional<Pause> find(String drug) {
      return Optional.ofNullable(ROWS.get(drug));
    }

    @Override
    public List<String> drugs() {
      return List.copyOf(ROWS.keySet());
    }
  }
}
