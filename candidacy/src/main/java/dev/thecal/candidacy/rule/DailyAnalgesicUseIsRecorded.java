package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.DAILY_ANALGESIC_USE;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** Daily use of pain medicine is recorded as an exposure, and never merged with a risk score. */
public final class DailyAnalgesicUseIsRecorded extends StatedRule {

  public static final RuleParameter<Boolean> DEPENDS = new RuleParameter<>(
      "depends",
      FactType.yesNo(),
      "the clinic asks that the patient depends on pain medicine; otherwise the record is enough",
      Sources.cited(false, Sources.clinicProgramme("qualification: medicine for pain relief")));

  public DailyAnalgesicUseIsRecorded() {
    super(
        "daily-analgesic-use-is-recorded",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("qualification: depends on medicine for pain relief"),
        INDICATION,
        DAILY_ANALGESIC_USE);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(DEPENDS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var daily = asked.need(DAILY_ANALGESIC_USE);
      return asked.then(() -> recorded(daily.get(), parameters.value(DEPENDS)));
    });
  }

  private RuleFinding recorded(boolean daily, boolean depends) {
    if (daily) {
      return met("depends on pain medicine every day");
    }
    return depends
        ? notMet("does not depend on pain medicine every day")
            .changedBy(DAILY_ANALGESIC_USE, "daily need of pain medicine")
        : met("recorded: no pain medicine every day");
  }
}
