package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BODY_SIZE_SUFFICIENT;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The body can carry the bulk and weight of the pump. */
public final class BodySizeIsSufficient extends StatedRule {

  public BodySizeIsSufficient() {
    super(
        "body-size-is-sufficient",
        RuleKind.CLINICAL,
        Sources.prometraStatement("contraindications: insufficient body size"),
        BODY_SIZE_SUFFICIENT);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var enough = asked.need(BODY_SIZE_SUFFICIENT);
    return asked.then(() -> enough.get()
        ? met("the body is large enough for the pump")
        : notMet("the body is too small for the pump")
            .changedBy(BODY_SIZE_SUFFICIENT, "a smaller pump, or a body that can carry one"));
  }
}
