package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import java.time.LocalDate;

/** For policies about spasticity only: without it pain would pass because no other rule applies. */
public final class PumpIsMeantForSpasticity extends StatedRule {

  public PumpIsMeantForSpasticity() {
    super(
        "pump-is-meant-for-spasticity",
        RuleKind.CLINICAL,
        Sources.medicareContractor("anti-spasmodic drugs for severe spasticity"),
        INDICATION);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var indication = asked.need(INDICATION);
    return asked.then(() -> indication.get() == Indication.SPASTICITY
        ? met("the pump is meant for spasticity")
        : notMet("the pump is meant for pain, which this policy does not cover"));
  }
}
