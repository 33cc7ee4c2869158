package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.UNRESPONSIVE_TO_LESS_INVASIVE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Payer: the history shows that less invasive treatment, with attempts on physical and behavioural causes, is not enough. */
public final class LessInvasiveTherapyDoesNotHelp extends StatedRule {

  public LessInvasiveTherapyDoesNotHelp() {
    super(
        "less-invasive-therapy-does-not-help",
        RuleKind.COVERAGE,
        Sources.medicareContractor("opioid drugs: unresponsive to less invasive therapy"),
        INDICATION,
        UNRESPONSIVE_TO_LESS_INVASIVE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(UNRESPONSIVE_TO_LESS_INVASIVE);
      return asked.then(() -> answer.get()
          ? met("the history shows that less invasive treatment is not enough")
          : notMet("the history does not show that less invasive treatment fails")
              .changedBy(UNRESPONSIVE_TO_LESS_INVASIVE, "a history that shows it"));
    });
  }
}
