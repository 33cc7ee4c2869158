package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whoever passes the strictest combination passes each policy that it combines. */
class StrictestPolicyTest {

  private static final long SEED = Long.getLong("seed", 53L);
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Candidacy CANDIDACY = Candidacy.shipped();
  private static final String STRICTEST = "strictest-of-all";

  @Test
  void it_has_every_rule_of_every_other_policy_but_what_a_policy_is_about() {
    List<String> combined = rules(CANDIDACY.policies().get(STRICTEST));

    assertThat(CANDIDACY.policies().list())
        .flatExtracting(StrictestPolicyTest::rules)
        .filteredOn(rule -> !rule.startsWith("pump-is-meant-for"))
        .isSubsetOf(combined);
  }

  @Test
  void who_passes_everything_passes_it() {
    assertThat(CANDIDACY.assess(SamplePatient.passing(), STRICTEST, MAY_6)).satisfies(answer -> {
      assertThat(answer.missing()).isEmpty();
      assertThat(answer.decision()).isEqualTo(Decision.CANDIDATE);
      assertThat(answer.coverage()).isEqualTo(Coverage.CRITERIA_MET);
    });
  }

  @RepeatedTest(300)
  void no_policy_says_no_to_whom_it_lets_through(RepetitionInfo run) {
    long seed = SEED + run.getCurrentRepetition();
    Facts facts = withGaps(SamplePatient.passing(), new Random(seed));
    Assessment strictest = CANDIDACY.assess(facts, STRICTEST, MAY_6);

    for (Policy policy : CANDIDACY.policies().list()) {
      Assessment other = CANDIDACY.assess(facts, policy.id(), MAY_6);
      if (policy.audience() != Policy.Audience.PAYER) {
        assertThat(strictest.decision())
            .as(policy.id() + ", seed " + seed)
            .isLessThanOrEqualTo(other.decision());
      } else if (strictest.decision() == Decision.CANDIDATE
          && strictest.coverage() == Coverage.CRITERIA_MET
          && facts.find(KnownFacts.INDICATION).isPresent()
          && !policy.id().contains("spasticity")) {
        assertThat(other.coverage())
            .as(policy.id() + ", seed " + seed)
            .isEqualTo(Coverage.CRITERIA_MET);
      }
    }
  }

  /** Some facts are dropped, and some yes become no. */
  private static Facts withGaps(Facts all, Random random) {
    var builder = Facts.builder();
    for (FactKey<?> key : KnownFacts.all()) {
      int dice = random.nextInt(30);
      if (dice > 0) {
        copy(key, all, dice == 1, builder);
      }
    }
    return builder.build();
  }

  @SuppressWarnings("unchecked") // a key of yes or no holds Boolean
  private static <T> void copy(FactKey<T> key, Facts all, boolean turned, Facts.Builder builder) {
    all.find(key).ifPresent(value -> {
      T kept = turned && value instanceof Boolean yes ? (T) Boolean.valueOf(!yes) : value;
      builder.with(key, kept);
    });
  }

  private static List<String> rules(Policy policy) {
    return policy.rules().stream().map(entry -> entry.rule()).toList();
  }
}
