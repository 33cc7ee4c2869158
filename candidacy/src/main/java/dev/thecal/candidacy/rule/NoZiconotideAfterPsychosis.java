package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.KnownFacts.PSYCHOSIS_HISTORY;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Ziconotide is not for somebody who has had a psychosis (boxed warning). */
public final class NoZiconotideAfterPsychosis extends StatedRule {

  private static final String ZICONOTIDE = "ziconotide";

  public NoZiconotideAfterPsychosis() {
    super(
        "no-ziconotide-after-psychosis",
        RuleKind.PRODUCT,
        Sources.prialt("boxed warning and contraindications: history of psychosis"),
        PLANNED_DRUG,
        PSYCHOSIS_HISTORY);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts.find(PSYCHOSIS_HISTORY).filter(history -> !history).isPresent()) {
      return met("no history of psychosis");
    }
    var asked = new Asked(this, facts);
    var drug = asked.need(PLANNED_DRUG);
    return asked.then(() -> drug.get().equals(ZICONOTIDE)
        ? forZiconotide(facts)
        : notApplicable("the planned drug is " + drug.get()));
  }

  private RuleFinding forZiconotide(Facts facts) {
    var asked = new Asked(this, facts);
    asked.need(PSYCHOSIS_HISTORY);
    return asked.then(() -> notMet("ziconotide is planned and there is a history of psychosis")
        .changedBy(PLANNED_DRUG, "another drug than ziconotide"));
  }
}
