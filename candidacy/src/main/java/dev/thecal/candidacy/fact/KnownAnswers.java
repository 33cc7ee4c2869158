package dev.thecal.candidacy.fact;

import dev.thecal.core.quantity.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one patient, with one accessor for each key of {@link KnownFacts}: the value, or empty
 * if nobody told it or what was told disagrees. {@link Facts#state} tells these two apart.
 *
 * @param facts what they are read from
 */
public record KnownAnswers(Facts facts) {

  public Optional<Indication> indication() {
    return facts.find(KnownFacts.INDICATION);
  }

  public Optional<PainOrigin> painOrigin() {
    return facts.find(KnownFacts.PAIN_ORIGIN);
  }

  public Optional<PainSeverity> painSeverity() {
    return facts.find(KnownFacts.PAIN_SEVERITY);
  }

  public Optional<BigDecimal> painScore() {
    return facts.find(KnownFacts.PAIN_SCORE);
  }

  public Optional<LocalDate> painSince() {
    return facts.find(KnownFacts.PAIN_SINCE);
  }

  public Optional<SpasticityOrigin> spasticityOrigin() {
    return facts.find(KnownFacts.SPASTICITY_ORIGIN);
  }

  public Optional<LocalDate> brainInjuryOn() {
    return facts.find(KnownFacts.BRAIN_INJURY_ON);
  }

  public Optional<BigDecimal> conservativeTherapyMonths() {
    return facts.find(KnownFacts.CONSERVATIVE_THERAPY_MONTHS);
  }

  public Optional<Boolean> otherTreatmentsFailed() {
    return facts.find(KnownFacts.OTHER_TREATMENTS_FAILED);
  }

  public Optional<Boolean> drugCombinationsFailed() {
    return facts.find(KnownFacts.DRUG_COMBINATIONS_FAILED);
  }

  public Optional<Boolean> strongAnalgesicsFailed() {
    return facts.find(KnownFacts.STRONG_ANALGESICS_FAILED);
  }

  public Optional<Boolean> unresponsiveToLessInvasive() {
    return facts.find(KnownFacts.UNRESPONSIVE_TO_LESS_INVASIVE);
  }

  public Optional<Boolean> oralBaclofenFailed() {
    return facts.find(KnownFacts.ORAL_BACLOFEN_FAILED);
  }

  public Optional<BigDecimal> noninvasiveSpasticityWeeks() {
    return facts.find(KnownFacts.NONINVASIVE_SPASTICITY_WEEKS);
  }

  public Optional<LargerSurgery> largerSurgery() {
    return facts.find(KnownFacts.LARGER_SURGERY);
  }

  public Optional<Boolean> dailyAnalgesicUse() {
    return facts.find(KnownFacts.DAILY_ANALGESIC_USE);
  }

  public Optional<String> functionScore() {
    return facts.find(KnownFacts.FUNCTION_SCORE);
  }

  public Optional<Boolean> activeInfection() {
    return facts.find(KnownFacts.ACTIVE_INFECTION);
  }

  public Optional<Boolean> bleedingDisorder() {
    return facts.find(KnownFacts.BLEEDING_DISORDER);
  }

  public Optional<List<BloodThinner>> bloodThinners() {
    return facts.find(KnownFacts.BLOOD_THINNERS);
  }

  public Optional<Boolean> inrNormal() {
    return facts.find(KnownFacts.INR_NORMAL);
  }

  public Optional<Boolean> renalImpairment() {
    return facts.find(KnownFacts.RENAL_IMPAIRMENT);
  }

  public Optional<Boolean> washoutReviewed() {
    return facts.find(KnownFacts.WASHOUT_REVIEWED);
  }

  public Optional<LocalDate> procedurePlannedOn() {
    return facts.find(KnownFacts.PROCEDURE_PLANNED_ON);
  }

  public Optional<Boolean> bodySizeSufficient() {
    return facts.find(KnownFacts.BODY_SIZE_SUFFICIENT);
  }

  public Optional<Measure> pocketDepth() {
    return facts.find(KnownFacts.POCKET_DEPTH);
  }

  public Optional<Boolean> csfPathObstructed() {
    return facts.find(KnownFacts.CSF_PATH_OBSTRUCTED);
  }

  public Optional<Boolean> drugOrMaterialAllergy() {
    return facts.find(KnownFacts.DRUG_OR_MATERIAL_ALLERGY);
  }

  public Optional<String> plannedDrug() {
    return facts.find(KnownFacts.PLANNED_DRUG);
  }

  public Optional<Boolean> psychosisHistory() {
    return facts.find(KnownFacts.PSYCHOSIS_HISTORY);
  }

  public Optional<BigDecimal> lifeExpectancyMonths() {
    return facts.find(KnownFacts.LIFE_EXPECTANCY_MONTHS);
  }

  public Optional<Boolean> psychologicalEvaluationDone() {
    return facts.find(KnownFacts.PSYCHOLOGICAL_EVALUATION_DONE);
  }

  public Optional<Boolean> medicallyCleared() {
    return facts.find(KnownFacts.MEDICALLY_CLEARED);
  }

  public Optional<Boolean> physicalExamDone() {
    return facts.find(KnownFacts.PHYSICAL_EXAM_DONE);
  }

  public Optional<Boolean> imagingDone() {
    return facts.find(KnownFacts.IMAGING_DONE);
  }

  public Optional<Boolean> consentGiven() {
    return facts.find(KnownFacts.CONSENT_GIVEN);
  }

  public Optional<Boolean> wishesTrial() {
    return facts.find(KnownFacts.WISHES_TRIAL);
  }

  public Optional<Boolean> trialSucceeded() {
    return facts.find(KnownFacts.TRIAL_SUCCEEDED);
  }

  public Optional<Boolean> trialWaived() {
    return facts.find(KnownFacts.TRIAL_WAIVED);
  }

  public RiskAnswers risks() {
    return new RiskAnswers(facts);
  }

  public ProductAnswers products() {
    return new ProductAnswers(facts);
  }

  public CareAnswers care() {
    return new CareAnswers(facts);
  }
}
