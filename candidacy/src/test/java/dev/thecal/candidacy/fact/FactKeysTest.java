package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.KnownFacts.ACTIVE_INFECTION;
import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SINCE;
import static dev.thecal.candidacy.fact.KnownFacts.POCKET_DEPTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactKeysTest {

  private static final FactKeys KEYS = FactKeys.shipped();
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  @Test
  void reads_bare_values_values_with_provenance_and_lists() {
    Facts facts = KEYS.read("""
            {"pain-score": 7.50,
             "active-infection": {"value": false, "on": "2026-05-06", "source": "examination"},
             "blood-thinners": [{"value": "warfarin 2026-04-28, clopidogrel", "on": "2026-05-01"}],
             "pocket-depth": "2.5 cm"}
            """);

    assertThat(facts.find(PAIN_SCORE)).contains(new BigDecimal("7.5"));
    assertThat(facts.values(ACTIVE_INFECTION))
        .containsExactly(new FactValue<>(false, Optional.of(MAY_6), "examination"));
    assertThat(facts.find(BLOOD_THINNERS))
        .contains(List.of(
            new BloodThinner("warfarin", Optional.of(LocalDate.of(2026, 4, 28))),
            new BloodThinner("clopidogrel", Optional.empty())));
    assertThat(facts.find(POCKET_DEPTH).orElseThrow().amount()).isEqualTo(25_000);
  }

  @Test
  void tells_all_problems_at_once_with_the_cure() {
    assertThatThrownBy(() -> KEYS.read("""
                    {"pain-scor": 7, "pain-score": 11, "active-infection": "no",
                     "pain-since": [{"value": "2026-01-01"}, {"value": "May"}],
                     "pocket-depth": {"value": "2.5 inch", "from": "me"},
                     "blood-thinners": "warfarin on Monday"}
                    """))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder(
                    "/pain-scor",
                    "/pain-score",
                    "/active-infection",
                    "/pain-since/1",
                    "/pocket-depth",
                    "/blood-thinners"))
        .hasMessageContaining("6 problems");
  }

  @Test
  void an_unknown_key_suggests_the_near_one() {
    assertThatThrownBy(() -> KEYS.read("{\"pain-scor\": 7}"))
        .hasMessageContaining("unknown field \"pain-scor\"; maybe \"pain-score\"");
  }

  @Test
  void two_keys_of_one_name_are_refused() {
    assertThatThrownBy(() -> new FactKeys(List.of(PAIN_SCORE, PAIN_SCORE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two fact keys are named \"pain-score\"");
  }

  @Test
  void what_was_written_reads_back_equal() {
    Facts facts = Facts.builder()
        .with(PAIN_SCORE, new BigDecimal("7.0"), MAY_6, "diary")
        .with(PAIN_SCORE, new BigDecimal("8"), MAY_6.plusDays(1), "diary")
        .with(PAIN_SINCE, LocalDate.of(2020, 2, 29))
        .build();

    assertThat(KEYS.read(Json.write(facts))).isEqualTo(facts);
  }
}
