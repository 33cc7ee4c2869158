package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.CONSERVATIVE_THERAPY_MONTHS;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Noninvasive treatment of non-malignant pain was tried for months and failed, on record. */
public final class ConservativeTherapyHasFailed extends StatedRule {

  public static final RuleParameter<Integer> LEAST_MONTHS = new RuleParameter<>(
      "leastMonths",
      FactType.whole(0, 120),
      "months of failed noninvasive treatment, inclusive",
      Sources.cited(6, Sources.evicore("non-malignant pain, 6 months of noninvasive treatment")));

  public ConservativeTherapyHasFailed() {
    super(
        "conservative-therapy-has-failed",
        RuleKind.CLINICAL,
        Sources.evicore("non-malignant pain, 6 months of noninvasive treatment"),
        INDICATION,
        PAIN_ORIGIN,
        CONSERVATIVE_THERAPY_MONTHS);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_MONTHS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toNonMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var months = asked.need(CONSERVATIVE_THERAPY_MONTHS);
      return asked.then(() -> lasted(months.get(), parameters.value(LEAST_MONTHS)));
    });
  }

  private RuleFinding lasted(BigDecimal months, int least) {
    String said = CONSERVATIVE_THERAPY_MONTHS.show(months) + " of failed noninvasive treatment";
    return months.compareTo(BigDecimal.valueOf(least)) < 0
        ? notMet(said + " on record, " + least + " are asked for")
            .changedBy(
                CONSERVATIVE_THERAPY_MONTHS,
                least + " months of noninvasive treatment on record, without success")
        : met(said + " on record");
  }
}
