package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.RELAPSE_RISK_WEIGHED;
import static dev.thecal.candidacy.fact.RiskFacts.STOPPING_MOOD_MEDICINE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Whether to stop an antidepressant or an anticonvulsant is weighed against a relapse. */
public final class MoodMedicineStopIsWeighed extends StatedRule {

  public MoodMedicineStopIsWeighed() {
    super(
        "mood-medicine-stop-is-weighed",
        RuleKind.CLINICAL,
        Sources.pacc2024("consensus point 3"),
        STOPPING_MOOD_MEDICINE,
        RELAPSE_RISK_WEIGHED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var stopping = asked.need(STOPPING_MOOD_MEDICINE);
    return asked.then(() -> stopping.get()
        ? weighed(facts)
        : notApplicable("no antidepressant or anticonvulsant is to be stopped"));
  }

  private RuleFinding weighed(Facts facts) {
    var asked = new Asked(this, facts);
    var weighed = asked.need(RELAPSE_RISK_WEIGHED);
    return asked.then(() -> weighed.get()
        ? met("the stop was weighed against a relapse")
        : notMet("a medicine is to be stopped, and the risk of a relapse is not weighed")
            .changedBy(RELAPSE_RISK_WEIGHED, "the stop is weighed against a relapse"));
  }
}
