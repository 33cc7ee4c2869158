package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BLEEDING_DISORDER;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Blood clots as it should; a bleeding near the cord can paralyse. */
public final class NoBleedingDisorder extends StatedRule {

  public NoBleedingDisorder() {
    super(
        "no-bleeding-disorder",
        RuleKind.CLINICAL,
        Sources.anthem("contraindications: coagulopathy"),
        BLEEDING_DISORDER);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(BLEEDING_DISORDER);
    return asked.then(() -> answer.get()
        ? notMet("a coagulopathy or an uncontrolled bleeding disorder is on record")
            .changedBy(BLEEDING_DISORDER, "the bleeding disorder is under control")
        : met("no bleeding disorder"));
  }
}
