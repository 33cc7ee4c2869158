package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.GLUCOSE_CONTROLLED;
import static dev.thecal.candidacy.fact.RiskFacts.NASAL_MRSA;
import static dev.thecal.candidacy.fact.RiskFacts.SMOKER;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;

/**
 * Glucose, smoking and MRSA in the nose, which make an infection likelier, are dealt with. The list stands
 * here from memory: a draft, for a caution only.
 */
public final class InfectionRisksAreReduced extends StatedRule {

  public InfectionRisksAreReduced() {
    super(
        "infection-risks-are-reduced",
        RuleKind.CLINICAL,
        Citation.of(
            "No source found", "infection guidance of the neurostimulation consensus: from memory"),
        GLUCOSE_CONTROLLED,
        SMOKER,
        NASAL_MRSA);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var glucose = asked.need(GLUCOSE_CONTROLLED);
    var smoker = asked.need(SMOKER);
    var mrsa = asked.need(NASAL_MRSA);
    return asked.then(() -> {
      if (!glucose.get()) {
        return open(GLUCOSE_CONTROLLED, "blood glucose can still be improved");
      }
      if (smoker.get()) {
        return open(SMOKER, "the patient smokes");
      }
      return mrsa.get()
          ? open(NASAL_MRSA, "MRSA is carried in the nose")
          : met("glucose, smoking and MRSA are dealt with (draft list)");
    });
  }

  private RuleFinding open(FactKey<Boolean> key, String why) {
    return notMet(why + " (draft list)")
        .passingWith(key, "glucose, smoking and MRSA are dealt with");
  }
}
