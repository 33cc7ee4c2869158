package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.ACTIVE_INFECTION;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** No infection, known, suspected or not yet fully treated: the pump would carry it to the meninges. */
public final class NoActiveInfection extends StatedRule {

  public NoActiveInfection() {
    super(
        "no-active-infection",
        RuleKind.CLINICAL,
        Sources.prometraStatement("contraindications: infection"),
        ACTIVE_INFECTION);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(ACTIVE_INFECTION);
    return asked.then(() -> answer.get()
        ? notMet("an infection is known, suspected or not yet fully treated")
            .changedBy(ACTIVE_INFECTION, "the infection is fully treated")
        : met("no sign of infection"));
  }
}
