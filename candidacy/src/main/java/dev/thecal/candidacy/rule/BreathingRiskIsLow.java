package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.RiskFacts.CHRONIC_LUNG_DISEASE;
import static dev.thecal.candidacy.fact.RiskFacts.HIGH_BODY_MASS;
import static dev.thecal.candidacy.fact.RiskFacts.SEDATIVES_OR_ALCOHOL;
import static dev.thecal.candidacy.fact.RiskFacts.SLEEP_APNOEA;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * With an opioid: nothing adds to its effect on breathing. If something does, the start is watched and
 * sedatives are reduced. Sleep apnoea stands here from memory, which only ever adds a caution.
 */
public final class BreathingRiskIsLow extends StatedRule {

  private static final List<FactKey<Boolean>> RISKS =
      List.of(SLEEP_APNOEA, CHRONIC_LUNG_DISEASE, HIGH_BODY_MASS, SEDATIVES_OR_ALCOHOL);

  private final Products products;

  public BreathingRiskIsLow(Products products) {
    super(
        "breathing-risk-is-low",
        RuleKind.CLINICAL,
        Sources.pny132Table3(
            "sedatives; COPD and benzodiazepines by the Infumorph label; sleep apnoea from memory"),
        PLANNED_DRUG,
        SLEEP_APNOEA,
        CHRONIC_LUNG_DISEASE,
        HIGH_BODY_MASS,
        SEDATIVES_OR_ALCOHOL);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return products.withDrug(this, facts, Products::mayBeOpioid, () -> {
      var asked = new Asked(this, facts);
      RISKS.forEach(asked::need);
      RuleFinding whole =
          asked.then(() -> met("nothing adds to the effect of the opioid on breathing"));
      List<String> present = RISKS.stream()
          .filter(key -> facts.find(key).orElse(false))
          .map(FactKey::name)
          .toList();
      return present.isEmpty() || whole.verdict() == Verdict.CONFLICT
          ? whole
          : notMet("adds to the effect of the opioid on breathing: " + String.join(", ", present)
              + "; start in a monitored setting and reduce sedatives");
    });
  }
}
