package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.COMORBIDITIES;
import static dev.thecal.candidacy.fact.CareFacts.OPIOID_EXPOSURE;
import static dev.thecal.candidacy.fact.CareFacts.PAIN_GENERATOR;
import static dev.thecal.candidacy.fact.CareFacts.PAIN_LOCATION;
import static dev.thecal.candidacy.fact.CareFacts.PAIN_TYPE;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.ProductFacts.BORN_ON;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** What generates the pain, where and what sort it is, exposure to opioids and other diseases are recorded. */
public final class PainIsCharacterised extends StatedRule {

  private static final List<FactKey<?>> RECORDED =
      List.of(PAIN_GENERATOR, PAIN_LOCATION, PAIN_TYPE, OPIOID_EXPOSURE, COMORBIDITIES, BORN_ON);

  public PainIsCharacterised() {
    super(
        "pain-is-characterised",
        RuleKind.CLINICAL,
        Sources.pny132Table3(
            "generator, age, location and type of pain, opioid exposure, comorbidities"),
        INDICATION,
        PAIN_GENERATOR,
        PAIN_LOCATION,
        PAIN_TYPE,
        OPIOID_EXPOSURE,
        COMORBIDITIES,
        BORN_ON);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      RECORDED.forEach(asked::need);
      return asked.then(() -> met("the pain and its setting are recorded"));
    });
  }
}
