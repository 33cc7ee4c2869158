package dev.thecal.candidacy.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * As {@link KnownAnswers}, for each key of {@link CareFacts}.
 *
 * @param facts what they are read from
 */
public record CareAnswers(Facts facts) {

  public Optional<String> painGenerator() {
    return facts.find(CareFacts.PAIN_GENERATOR);
  }

  public Optional<String> painLocation() {
    return facts.find(CareFacts.PAIN_LOCATION);
  }

  public Optional<PainSpread> painSpread() {
    return facts.find(CareFacts.PAIN_SPREAD);
  }

  public Optional<PainType> painType() {
    return facts.find(CareFacts.PAIN_TYPE);
  }

  public Optional<String> opioidExposure() {
    return facts.find(CareFacts.OPIOID_EXPOSURE);
  }

  public Optional<String> comorbidities() {
    return facts.find(CareFacts.COMORBIDITIES);
  }

  public Optional<Boolean> systemicOpioidsTaken() {
    return facts.find(CareFacts.SYSTEMIC_OPIOIDS_TAKEN);
  }

  public Optional<Boolean> opioidReductionAttempted() {
    return facts.find(CareFacts.OPIOID_REDUCTION_ATTEMPTED);
  }

  public Optional<BigDecimal> opioidReductionAgreed() {
    return facts.find(CareFacts.OPIOID_REDUCTION_AGREED);
  }

  public Optional<Boolean> highDoseOpioidsBefore() {
    return facts.find(CareFacts.HIGH_DOSE_OPIOIDS_BEFORE);
  }

  public Optional<Boolean> healthOptimised() {
    return facts.find(CareFacts.HEALTH_OPTIMISED);
  }

  public Optional<Boolean> endocrineBaselineDone() {
    return facts.find(CareFacts.ENDOCRINE_BASELINE_DONE);
  }

  public Optional<Boolean> canReturnForRefills() {
    return facts.find(CareFacts.CAN_RETURN_FOR_REFILLS);
  }

  public Optional<Boolean> understandsRisks() {
    return facts.find(CareFacts.UNDERSTANDS_RISKS);
  }

  public Optional<Boolean> screeningDoseHelped() {
    return facts.find(CareFacts.SCREENING_DOSE_HELPED);
  }

  public Optional<BigDecimal> ashworthImprovement() {
    return facts.find(CareFacts.ASHWORTH_IMPROVEMENT);
  }

  public Optional<Boolean> spasmFrequencyImproved() {
    return facts.find(CareFacts.SPASM_FREQUENCY_IMPROVED);
  }

  public Optional<BigDecimal> trialRelief() {
    return facts.find(CareFacts.TRIAL_RELIEF);
  }

  public Optional<Boolean> trialFunctionImproved() {
    return facts.find(CareFacts.TRIAL_FUNCTION_IMPROVED);
  }

  public Optional<ReplacementReason> replacementReason() {
    return facts.find(CareFacts.REPLACEMENT_REASON);
  }

  public Optional<Boolean> deviceAbused() {
    return facts.find(CareFacts.DEVICE_ABUSED);
  }
}
