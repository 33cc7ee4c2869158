package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BRAIN_INJURY_ON;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.SPASTICITY_ORIGIN;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.SpasticityOrigin;
import java.time.LocalDate;
import java.time.Period;

/** Spasticity from a traumatic brain injury: no long-term infusion in the first year. */
public final class OneYearAfterBrainInjury extends StatedRule {

  /** "wait at least one year after the injury" */
  private static final Period WAIT = Period.ofYears(1);

  public OneYearAfterBrainInjury() {
    super(
        "one-year-after-brain-injury",
        RuleKind.CLINICAL,
        Sources.lioresal("Screening Trial, indication paragraph"),
        INDICATION,
        SPASTICITY_ORIGIN,
        BRAIN_INJURY_ON);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSpasticity(this, facts, () -> {
      var asked = new Asked(this, facts);
      var origin = asked.need(SPASTICITY_ORIGIN);
      return asked.then(() -> origin.get() == SpasticityOrigin.BRAIN_INJURY
          ? afterInjury(facts, on)
          : notApplicable("spasticity is not due to brain injury"));
    });
  }

  private RuleFinding afterInjury(Facts facts, LocalDate on) {
    var asked = new Asked(this, facts);
    var injured = asked.need(BRAIN_INJURY_ON);
    return asked.then(() -> {
      LocalDate earliest = Waiting.end(injured.get(), WAIT);
      return on.isBefore(earliest)
          ? notMet("the brain was injured on " + DayText.of(injured.get())
                  + ", less than a year ago")
              .changedOn(
                  earliest, "one year after the injury is reached on " + DayText.of(earliest))
          : met("one year has passed since the injury");
    });
  }
}
