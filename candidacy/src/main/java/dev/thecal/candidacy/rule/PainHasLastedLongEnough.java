package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SINCE;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Pain that is not malignant has lasted for months. Never asked for malignant pain or spasticity. */
public final class PainHasLastedLongEnough extends StatedRule {

  public static final RuleParameter<Integer> LEAST_MONTHS = new RuleParameter<>(
      "leastMonths",
      FactType.whole(0, 120),
      "months since the pain began, inclusive",
      Sources.cited(6, Sources.evicore("non-malignant pain, 6 months")));

  public PainHasLastedLongEnough() {
    super(
        "pain-has-lasted-long-enough",
        RuleKind.CLINICAL,
        Sources.evicore("non-malignant pain, 6 months"),
        INDICATION,
        PAIN_ORIGIN,
        PAIN_SINCE);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_MONTHS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toNonMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var since = asked.need(PAIN_SINCE);
      return asked.then(() -> since(since.get(), parameters.value(LEAST_MONTHS), on));
    });
  }

  private RuleFinding since(LocalDate since, int months, LocalDate on) {
    LocalDate reached = Waiting.end(since, Period.ofMonths(months));
    String said = "pain since " + DayText.of(since);
    return on.isBefore(reached)
        ? notMet(said + ", not yet " + months + " months")
            .changedOn(reached, months + " months are reached on " + DayText.of(reached))
        : met(said + ", at least " + months + " months");
  }
}
