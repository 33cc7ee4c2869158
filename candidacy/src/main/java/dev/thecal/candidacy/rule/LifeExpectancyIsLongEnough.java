package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.LIFE_EXPECTANCY_MONTHS;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Payer: the patient lives long enough for an implanted pump; payers differ at exactly three months. */
public final class LifeExpectancyIsLongEnough extends StatedRule {

  public static final RuleParameter<Integer> MONTHS = new RuleParameter<>(
      "months",
      FactType.whole(0, 24),
      "months of life expectancy",
      Sources.cited(3, Sources.anthem("life expectancy greater than 3 months")));

  public static final RuleParameter<Boolean> INCLUSIVE = new RuleParameter<>(
      "inclusive",
      FactType.yesNo(),
      "exactly so many months are enough (at least), or not (more than)",
      Sources.cited(false, Sources.anthem("life expectancy greater than 3 months")));

  public LifeExpectancyIsLongEnough() {
    super(
        "life-expectancy-is-long-enough",
        RuleKind.COVERAGE,
        Sources.medicareContractor("opioid drugs: life expectancy of at least 3 months"),
        INDICATION,
        LIFE_EXPECTANCY_MONTHS);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(MONTHS, INCLUSIVE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var months = asked.need(LIFE_EXPECTANCY_MONTHS);
      return asked.then(() -> compare(months.get(), parameters));
    });
  }

  private RuleFinding compare(BigDecimal months, RuleParameters parameters) {
    boolean inclusive = parameters.value(INCLUSIVE);
    int limit = parameters.value(MONTHS);
    int side = months.compareTo(BigDecimal.valueOf(limit));
    String said = "documented life expectancy of " + LIFE_EXPECTANCY_MONTHS.show(months);
    String asked = (inclusive ? "at least " : "more than ") + limit + " months are asked for";
    return side > 0 || (side == 0 && inclusive)
        ? met(said + "; " + asked)
        : notMet(said + "; " + asked + "; an external system may be considered");
  }
}
