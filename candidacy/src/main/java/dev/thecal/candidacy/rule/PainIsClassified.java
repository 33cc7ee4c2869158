package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.PAIN_SPREAD;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;

/** The pain is one of four classes: localized or diffuse, from cancer or not. */
public final class PainIsClassified extends StatedRule {

  public PainIsClassified() {
    super(
        "pain-is-classified",
        RuleKind.CLINICAL,
        Sources.pny132("Table 1: localized or diffuse, cancer or not"),
        INDICATION,
        PAIN_ORIGIN,
        PAIN_SPREAD);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var origin = asked.need(PAIN_ORIGIN);
      var spread = asked.need(PAIN_SPREAD);
      return asked.then(
          () -> met("pain class: " + Reads.name(spread.get()) + ", " + Reads.name(origin.get())));
    });
  }
}
