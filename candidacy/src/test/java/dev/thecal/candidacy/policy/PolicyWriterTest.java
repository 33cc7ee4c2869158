package dev.thecal.candidacy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.ShippedRules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is exported imports again identically. */
class PolicyWriterTest {

  private static final List<CandidacyRule> RULES = ShippedRules.all();
  private static final PolicyReader READER = new PolicyReader(RULES);
  private static final PolicyWriter WRITER = new PolicyWriter(RULES);

  @Test
  void every_shipped_policy_comes_back_equal() {
    for (Policy policy : PolicyBook.read(READER, ShippedPolicies.files()).list()) {
      assertThat(READER.read(WRITER.write(policy))).isEqualTo(policy);
    }
  }

  @Test
  void any_policy_comes_back_equal_and_its_file_too() {
    long seed = Long.getLong("seed", new Random().nextLong());
    var policies = new RandomPolicies(RULES, seed);
    for (int i = 0; i < 500; i++) {
      Policy policy = policies.next();
      String file = WRITER.write(policy);
      Policy again = READER.read(file);
      assertThat(again).as("-Dseed=" + seed + ", policy " + i).isEqualTo(policy);
      assertThat(WRITER.write(again)).as("-Dseed=" + seed).isEqualTo(file);
      assertThat(new PolicyDiff(RULES).between(policy, again))
          .as("-Dseed=" + seed)
          .isEmpty();
    }
  }

  @Test
  void is_written_as_a_clinician_edits_it() {
    String file = WRITER.write(READER.read("""
        {"id": "x", "version": "1", "name": "x", "audience": "clinic", "owner": "x",
         "effectiveFrom": "2026-05-06", "source": {"title": "x", "locator": "y"},
         "rules": [{"rule": "pain-is-severe", "level": "required",
                    "parameters": {"leastPainScore": 7.0}}]}"""));

    assertThat(file).isEqualTo("""
        {
          "id": "x",
          "version": "1",
          "name": "x",
          "audience": "clinic",
          "owner": "x",
          "effectiveFrom": "2026-05-06",
          "source": {
            "title": "x",
            "locator": "y"
          },
          "rules": [
            {
              "rule": "pain-is-severe",
              "level": "required",
              "parameters": {
                "leastPainScore": 7
              }
            }
          ]
        }
        """);
  }
}
