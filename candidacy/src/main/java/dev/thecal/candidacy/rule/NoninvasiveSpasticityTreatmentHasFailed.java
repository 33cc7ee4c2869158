package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.NONINVASIVE_SPASTICITY_WEEKS;
import static dev.thecal.candidacy.fact.KnownFacts.ORAL_BACLOFEN_FAILED;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Cited;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Spasticity: oral baclofen failed or was not tolerated, after weeks of noninvasive control. The number of
 * weeks is a draft: it can hold a patient back, and it is oral baclofen that lets one through.
 */
public final class NoninvasiveSpasticityTreatmentHasFailed extends StatedRule {

  public static final RuleParameter<Integer> LEAST_WEEKS = new RuleParameter<>(
      "leastWeeks",
      FactType.whole(0, 520),
      "weeks of noninvasive control, inclusive",
      Sources.draft(
          6, Sources.medicareContractor("spasticity: 6-week trial, wording not verified")));

  public NoninvasiveSpasticityTreatmentHasFailed() {
    super(
        "noninvasive-spasticity-treatment-has-failed",
        RuleKind.CLINICAL,
        Sources.lioresal("indication: unresponsive to oral baclofen, or side effects"),
        INDICATION,
        ORAL_BACLOFEN_FAILED,
        NONINVASIVE_SPASTICITY_WEEKS);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_WEEKS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toSpasticity(this, facts, () -> {
      var asked = new Asked(this, facts);
      var failed = asked.need(ORAL_BACLOFEN_FAILED);
      var weeks = asked.need(NONINVASIVE_SPASTICITY_WEEKS);
      return asked.then(() -> failed.get()
          ? after(weeks.get(), parameters.get(LEAST_WEEKS))
          : notMet("oral baclofen has not failed")
              .changedBy(ORAL_BACLOFEN_FAILED, "oral baclofen is tried first"));
    });
  }

  private RuleFinding after(BigDecimal weeks, Cited<Integer> least) {
    String asked = least.value() + (least.enforced() ? " weeks" : " weeks (draft)");
    String said = NONINVASIVE_SPASTICITY_WEEKS.show(weeks) + " of noninvasive control";
    return weeks.compareTo(BigDecimal.valueOf(least.value())) < 0
        ? notMet(said + ", " + asked + " are asked for")
            .changedBy(NONINVASIVE_SPASTICITY_WEEKS, asked + " of noninvasive control")
        : met("oral baclofen failed; " + said);
  }
}
