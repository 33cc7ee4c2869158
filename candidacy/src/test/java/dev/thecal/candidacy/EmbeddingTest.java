package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.fact.PainSeverity;
import dev.thecal.candidacy.rule.Asked;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.candidacy.rule.StatedRule;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README promises: plain Java, no container, no database. */
class EmbeddingTest {

  @Test
  void ten_lines_of_plain_java() {
    var on = LocalDate.of(2026, 5, 6);
    var candidacy = Candidacy.shipped();
    var facts = Facts.builder()
        .with(KnownFacts.INDICATION, Indication.PAIN, on, "referral letter")
        .with(KnownFacts.PAIN_SEVERITY, PainSeverity.SEVERE, on, "examination")
        .with(KnownFacts.ACTIVE_INFECTION, true, on, "laboratory")
        .build();
    Assessment answer = candidacy.assess(facts, "spine-and-pain", on);
    String text = AssessmentText.of(answer.withoutSensitive());

    assertThat(answer.decision()).isEqualTo(Decision.CONTRAINDICATED);
    assertThat(text).contains("an infection is known").contains("clinician decides");
  }

  @Test
  void a_rule_a_key_and_a_policy_from_outside() {
    var candidacy = Candidacy.shipped(new Outside());
    var facts = candidacy.factKeys().read("{\"lives-near\": false}");

    Assessment answer = candidacy.assess(facts, "outside", LocalDate.of(2026, 5, 6));

    assertThat(answer.decision()).isEqualTo(Decision.NOT_NOW);
    assertThat(answer.findings().get(0).finding().reason()).isEqualTo("lives too far away");
  }

  @Test
  void a_rule_that_reads_an_undeclared_key_stops_the_start() {
    var undeclared = new CandidacyExtension() {
      @Override
      public List<CandidacyRule> rules() {
        return List.of(new LivesNear());
      }
    };

    assertThatThrownBy(() -> Candidacy.shipped(undeclared))
        .hasMessageContaining("rule \"patient-lives-near\" reads \"lives-near\"")
        .hasMessageContaining("factKeys()");
  }

  private static final FactKey<Boolean> LIVES_NEAR =
      FactKey.changing("lives-near", FactType.yesNo(), "Does the patient live near the clinic?");

  private static final class LivesNear extends StatedRule {
    LivesNear() {
      super("patient-lives-near", RuleKind.CLINICAL, Citation.of("House rule", "1"), LIVES_NEAR);
    }

    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      var asked = new Asked(this, facts);
      var near = asked.need(LIVES_NEAR);
      return asked.then(() -> near.get() ? met("lives near") : notMet("lives too far away"));
    }
  }

  private static final class Outside implements CandidacyExtension {
    @Override
    public List<CandidacyRule> rules() {
      return List.of(new LivesNear());
    }

    @Override
    public Map<String, String> policies() {
      return Map.of("outside.json", """
          {"id": "outside", "version": "1", "name": "Outside", "audience": "clinic", "owner": "us",
           "effectiveFrom": "2026-01-01", "source": {"title": "House rules", "locator": "1"},
           "rules": [{"rule": "patient-lives-near", "level": "required"}]}
          """);
    }

    @Override
    public List<FactKey<?>> factKeys() {
      return List.of(LIVES_NEAR);
    }
  }
}
