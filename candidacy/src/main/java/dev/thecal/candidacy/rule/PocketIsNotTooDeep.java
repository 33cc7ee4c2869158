package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.POCKET_DEPTH;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.time.LocalDate;
import java.util.List;

/** The pump lies shallow enough to be found by needle and programmer. */
public final class PocketIsNotTooDeep extends StatedRule {

  public static final RuleParameter<Measure> MOST_DEPTH = new RuleParameter<>(
      "mostDepth",
      FactType.quantity(Dimension.LENGTH),
      "depth under the skin, inclusive",
      Sources.cited(
          Measure.parse("2.5 cm", Dimension.LENGTH),
          Sources.medstream("contraindications: depth over 2.5 cm")));

  public PocketIsNotTooDeep() {
    super(
        "pocket-is-not-too-deep",
        RuleKind.CLINICAL,
        Sources.medstream("contraindications: depth over 2.5 cm"),
        POCKET_DEPTH);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(MOST_DEPTH);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var depth = asked.need(POCKET_DEPTH);
    return asked.then(() -> at(depth.get(), parameters.value(MOST_DEPTH)));
  }

  private RuleFinding at(Measure depth, Measure most) {
    return depth.amount() > most.amount()
        ? notMet("the pump would lie " + depth + " deep, " + most + " at most is allowed")
            .changedBy(POCKET_DEPTH, "a site where the pump lies " + most + " deep at most")
        : met("the pump would lie " + depth + " deep");
  }
}
