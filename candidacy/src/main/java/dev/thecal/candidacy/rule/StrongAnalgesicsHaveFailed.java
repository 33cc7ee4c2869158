package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.KnownFacts.STRONG_ANALGESICS_FAILED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Malignant pain: strong analgesics on a fixed schedule failed or were not tolerated. */
public final class StrongAnalgesicsHaveFailed extends StatedRule {

  public StrongAnalgesicsHaveFailed() {
    super(
        "strong-analgesics-have-failed",
        RuleKind.CLINICAL,
        Sources.anthem("cancer pain: strong opioids or other analgesics"),
        INDICATION,
        PAIN_ORIGIN,
        STRONG_ANALGESICS_FAILED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(STRONG_ANALGESICS_FAILED);
      return asked.then(() -> answer.get()
          ? met("strong analgesics on a fixed schedule failed or were not tolerated")
          : notMet("strong analgesics on a fixed schedule have not failed")
              .changedBy(
                  STRONG_ANALGESICS_FAILED,
                  "strong analgesics on a fixed schedule are tried first"));
    });
  }
}
