package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.ASHWORTH_IMPROVEMENT;
import static dev.thecal.candidacy.fact.CareFacts.SPASM_FREQUENCY_IMPROVED;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Payer, spasticity: two Ashworth points less tone after the screening dose, or rarer spasms. */
public final class SpasticityReliefIsMeasured extends StatedRule {

  public static final RuleParameter<Integer> LEAST_POINTS = new RuleParameter<>(
      "leastPoints",
      FactType.whole(1, 4),
      "Ashworth points, inclusive",
      Sources.cited(2, Sources.evicore("spasticity: 2 Ashworth points or frequency of spasms")));

  public SpasticityReliefIsMeasured() {
    super(
        "spasticity-relief-is-measured",
        RuleKind.COVERAGE,
        Sources.evicore("spasticity: 2 Ashworth points or frequency of spasms"),
        INDICATION,
        ASHWORTH_IMPROVEMENT,
        SPASM_FREQUENCY_IMPROVED);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_POINTS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSpasticity(this, facts, () -> {
      var asked = new Asked(this, facts);
      asked.undisputed(ASHWORTH_IMPROVEMENT);
      asked.undisputed(SPASM_FREQUENCY_IMPROVED);
      return asked.then(() -> measured(facts, parameters.value(LEAST_POINTS)));
    });
  }

  private RuleFinding measured(Facts facts, int least) {
    Optional<BigDecimal> points = facts.find(ASHWORTH_IMPROVEMENT);
    Optional<Boolean> rarer = facts.find(SPASM_FREQUENCY_IMPROVED);
    if (points.filter(p -> p.compareTo(BigDecimal.valueOf(least)) >= 0).isPresent()) {
      return met("tone fell by " + ASHWORTH_IMPROVEMENT.show(points.get()));
    }
    if (rarer.orElse(false)) {
      return met("spasms became rarer");
    }
    if (points.isEmpty() || rarer.isEmpty()) {
      return points.isEmpty()
          ? unknown("the effect on muscle tone is not measured", ASHWORTH_IMPROVEMENT)
          : unknown(
              "less than " + least + " Ashworth points; nothing is said of spasms",
              SPASM_FREQUENCY_IMPROVED);
    }
    return notMet("tone fell by " + ASHWORTH_IMPROVEMENT.show(points.get()) + ", " + least
            + " points are asked for, and spasms did not become rarer")
        .changedBy(
            ASHWORTH_IMPROVEMENT, "a screening dose that lowers the tone by " + least + " points");
  }
}
