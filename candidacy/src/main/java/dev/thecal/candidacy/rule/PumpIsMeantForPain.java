package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import java.time.LocalDate;

/** For policies about pain only: without it spasticity would pass because no other rule applies. */
public final class PumpIsMeantForPain extends StatedRule {

  public PumpIsMeantForPain() {
    super(
        "pump-is-meant-for-pain",
        RuleKind.CLINICAL,
        Sources.medicareContractor("opioid drugs for treatment of chronic intractable pain"),
        INDICATION);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var indication = asked.need(INDICATION);
    return asked.then(() -> indication.get() == Indication.PAIN
        ? met("the pump is meant for pain")
        : notMet("the pump is meant for spasticity, which this policy does not cover"));
  }
}
