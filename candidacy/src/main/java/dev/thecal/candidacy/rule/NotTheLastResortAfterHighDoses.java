package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.HIGH_DOSE_OPIOIDS_BEFORE;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The pump does not come as the last resort after high doses of systemic opioids, when it helps less. */
public final class NotTheLastResortAfterHighDoses extends StatedRule {

  public NotTheLastResortAfterHighDoses() {
    super(
        "not-the-last-resort-after-high-doses",
        RuleKind.CLINICAL,
        Sources.pny132("Table 1: salvage after high doses of systemic opioids responds worse"),
        INDICATION,
        HIGH_DOSE_OPIOIDS_BEFORE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(HIGH_DOSE_OPIOIDS_BEFORE);
      return asked.then(() -> answer.get()
          ? notMet(
              "the pump is the last resort after high doses of systemic opioids; expect less of it")
          : met("not a last resort after high doses of opioids"));
    });
  }
}
