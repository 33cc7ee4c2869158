package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.RiskFacts.ORT_SCORE;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** Pain: the Opioid Risk Tool is below its high band; a high one wants a named reviewer and a psychologist. */
public final class OpioidRiskIsNotHigh extends StatedRule {

  public static final RuleParameter<Integer> HIGH_FROM = new RuleParameter<>(
      "highFrom",
      FactType.whole(0, 26),
      "score from which the risk is high, inclusive",
      Sources.cited(8, Sources.loincOrt("8 and more: high")));

  public static final RuleParameter<Integer> MODERATE_FROM = new RuleParameter<>(
      "moderateFrom",
      FactType.whole(0, 26),
      "score from which the risk is moderate, inclusive; it is shown and decides nothing",
      Sources.cited(4, Sources.loincOrt("4-7: moderate")));

  public OpioidRiskIsNotHigh() {
    super(
        "opioid-risk-is-not-high",
        RuleKind.CLINICAL,
        Sources.loincOrt("0-3 low, 4-7 moderate, 8 and more high"),
        INDICATION,
        ORT_SCORE);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(HIGH_FROM, MODERATE_FROM);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var score = asked.need(ORT_SCORE);
      return asked.then(() -> band(score.get(), parameters));
    });
  }

  private RuleFinding band(int score, RuleParameters parameters) {
    String said = "Opioid Risk Tool of " + score;
    if (score >= parameters.value(HIGH_FROM)) {
      return notMet(said + ": high; a psychologist reviews and a named reviewer decides");
    }
    return met(said + (score >= parameters.value(MODERATE_FROM) ? ": moderate" : ": low"));
  }
}
