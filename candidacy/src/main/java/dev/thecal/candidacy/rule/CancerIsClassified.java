package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.RiskFacts.CANCER_CATEGORY;

import dev.thecal.candidacy.fact.CancerCategory;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;

/**
 * Malignant pain: the cancer is put into a category. One in remission or cured is treated like pain that is
 * not malignant, so that the two facts contradict each other.
 */
public final class CancerIsClassified extends StatedRule {

  public CancerIsClassified() {
    super(
        "cancer-is-classified",
        RuleKind.CLINICAL,
        Sources.pny132("Table 1: categories of cancer pain"),
        INDICATION,
        PAIN_ORIGIN,
        CANCER_CATEGORY);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var category = asked.need(CANCER_CATEGORY);
      return asked.then(() -> category.get() == CancerCategory.REMISSION_OR_CURED
          ? conflict(
              "the cancer is in remission or cured, so the pain counts as not malignant",
              PAIN_ORIGIN,
              CANCER_CATEGORY)
          : met("cancer category: " + Reads.name(category.get())));
    });
  }
}
