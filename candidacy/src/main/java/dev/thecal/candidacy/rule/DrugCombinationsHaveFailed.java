package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.DRUG_COMBINATIONS_FAILED;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Combinations of medicines were tried as well, not one after the other only. */
public final class DrugCombinationsHaveFailed extends StatedRule {

  public DrugCombinationsHaveFailed() {
    super(
        "drug-combinations-have-failed",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("prior treatment: therapies and combinations of medicines"),
        INDICATION,
        DRUG_COMBINATIONS_FAILED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(DRUG_COMBINATIONS_FAILED);
      return asked.then(() -> answer.get()
          ? met("combinations of medicines were tried and failed")
          : notMet("combinations of medicines are not exhausted")
              .changedBy(DRUG_COMBINATIONS_FAILED, "combinations of medicines are tried first"));
    });
  }
}
