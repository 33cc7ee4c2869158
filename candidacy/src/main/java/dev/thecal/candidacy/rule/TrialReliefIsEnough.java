package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.TRIAL_FUNCTION_IMPROVED;
import static dev.thecal.candidacy.fact.CareFacts.TRIAL_RELIEF;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Payer: the pain fell by so much in the trial; payers differ at exactly one half, and about function. */
public final class TrialReliefIsEnough extends StatedRule {

  public static final RuleParameter<Integer> PERCENT = new RuleParameter<>(
      "percent",
      FactType.whole(1, 100),
      "percent by which the pain falls",
      Sources.cited(50, Sources.tripleS("trial: greater than 50 %")));

  public static final RuleParameter<Boolean> INCLUSIVE = new RuleParameter<>(
      "inclusive",
      FactType.yesNo(),
      "exactly so many percent are enough (at least), or not (more than)",
      Sources.cited(false, Sources.tripleS("trial: greater than 50 %")));

  public static final RuleParameter<Boolean> FUNCTION_TOO = new RuleParameter<>(
      "functionToo",
      FactType.yesNo(),
      "function must have improved as well",
      Sources.cited(true, Sources.evicore("trial: 50 % and functional improvement")));

  public TrialReliefIsEnough() {
    super(
        "trial-relief-is-enough",
        RuleKind.COVERAGE,
        Sources.evicore("trial: 50 % and functional improvement"),
        INDICATION,
        TRIAL_RELIEF,
        TRIAL_FUNCTION_IMPROVED);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(PERCENT, INCLUSIVE, FUNCTION_TOO);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var relief = asked.need(TRIAL_RELIEF);
      if (parameters.value(FUNCTION_TOO)) {
        asked.need(TRIAL_FUNCTION_IMPROVED);
      }
      return asked.then(
          () -> compare(relief.get(), facts.find(TRIAL_FUNCTION_IMPROVED), parameters));
    });
  }

  private RuleFinding compare(
      BigDecimal relief, Optional<Boolean> function, RuleParameters parameters) {
    int limit = parameters.value(PERCENT);
    int side = relief.compareTo(BigDecimal.valueOf(limit));
    boolean inclusive = parameters.value(INCLUSIVE);
    String said = "the pain fell by " + TRIAL_RELIEF.show(relief) + "; "
        + (inclusive ? "at least " : "more than ") + limit + " % are asked for";
    if (side < 0 || (side == 0 && !inclusive)) {
      return notMet(said).changedBy(TRIAL_RELIEF, "a trial with more relief");
    }
    return parameters.value(FUNCTION_TOO) && !function.orElseThrow()
        ? notMet(said + "; function did not improve")
            .changedBy(TRIAL_FUNCTION_IMPROVED, "a trial in which function improves")
        : met(said);
  }
}
