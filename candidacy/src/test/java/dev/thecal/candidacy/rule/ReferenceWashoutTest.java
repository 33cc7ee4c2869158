package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Reads;
import dev.thecal.core.washout.Washouts;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table through the rule, for a procedure on 6 May 2026. */
class ReferenceWashoutTest {

  // Days by hand: the last dose counts to its end, so the first clear day is it plus the window
  // plus one.
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      warfarin 2026-05-01    | "inr-normal": true       | not-met
      warfarin 2026-04-30    | "inr-normal": true       | met
      warfarin 2026-04-30    |                          | unknown
      aspirin-primary-prophylaxis 2026-04-30 |          | not-met
      aspirin-primary-prophylaxis 2026-04-29 |          | met
      aspirin-secondary-prophylaxis 2026-01-01 |        | unknown
      clopidogrel 2026-04-29 |                          | not-met
      clopidogrel 2026-04-28 |                          | unknown
      clopidogrel 2026-04-28 | "washout-reviewed": true | met
      """)
  void each_side_of_the_window(String drug, String more, String expected) {
    assertThat(assess(drug, Optional.ofNullable(more)).verdict())
        .isEqualTo(Reads.oneOf(Verdict.class).apply(expected));
  }

  @Test
  void an_unknown_drug_is_never_cleared_and_the_near_one_is_named() {
    RuleFinding finding = assess("warfarine 2020-01-01", Optional.empty());

    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(finding.reason()).contains("maybe \"warfarin\"");
  }

  private static RuleFinding assess(String drug, Optional<String> more) {
    String json =
        "{\"blood-thinners\": \"" + drug + "\"" + more.map(m -> ", " + m).orElse("") + "}";
    return new AnticoagulantIsWashedOut(new ReferenceWashoutTable(Washouts.shipped()))
        .assess(FactKeys.shipped().read(json), RuleParameters.none(), LocalDate.of(2026, 5, 6));
  }
}
