package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.RiskFacts.TUMOUR_ON_THECAL_SAC;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/**
 * Malignant pain: testing has ruled out a tumour that presses on the thecal sac. A test that is not done is
 * an obstacle that passes; a tumour that was found is one that stays.
 */
public final class TumourIsOffTheThecalSac extends StatedRule {

  public TumourIsOffTheThecalSac() {
    super(
        "tumour-is-off-the-thecal-sac",
        RuleKind.CLINICAL,
        Sources.anthem("cancer pain: tumour encroachment on the thecal sac ruled out by testing"),
        INDICATION,
        PAIN_ORIGIN,
        TUMOUR_ON_THECAL_SAC);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var test = asked.need(TUMOUR_ON_THECAL_SAC);
      return asked.then(() -> switch (test.get()) {
        case RULED_OUT -> met("a tumour on the thecal sac is ruled out");
        case NOT_TESTED ->
          notMet("nobody has tested for a tumour on the thecal sac")
              .passingWith(TUMOUR_ON_THECAL_SAC, "testing rules out a tumour on the thecal sac");
        case FOUND -> notMet("a tumour presses on the thecal sac");
      });
    });
  }
}
