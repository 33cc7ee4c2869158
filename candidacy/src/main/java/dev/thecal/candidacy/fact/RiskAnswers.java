package dev.thecal.candidacy.fact;

import java.util.Optional;

/**
 * As {@link KnownAnswers}, for each key of {@link RiskFacts}.
 *
 * @param facts what they are read from
 */
public record RiskAnswers(Facts facts) {

  public Optional<Boolean> uncontrolledMentalDisorder() {
    return facts.find(RiskFacts.UNCONTROLLED_MENTAL_DISORDER);
  }

  public Optional<Boolean> stoppingMoodMedicine() {
    return facts.find(RiskFacts.STOPPING_MOOD_MEDICINE);
  }

  public Optional<Boolean> relapseRiskWeighed() {
    return facts.find(RiskFacts.RELAPSE_RISK_WEIGHED);
  }

  public Optional<Boolean> substanceUseProhibits() {
    return facts.find(RiskFacts.SUBSTANCE_USE_PROHIBITS);
  }

  public Optional<Integer> ortScore() {
    return facts.find(RiskFacts.ORT_SCORE);
  }

  public Optional<Boolean> deviceIntolerance() {
    return facts.find(RiskFacts.DEVICE_INTOLERANCE);
  }

  public Optional<Boolean> otherProgrammableImplant() {
    return facts.find(RiskFacts.OTHER_PROGRAMMABLE_IMPLANT);
  }

  public Optional<Boolean> sleepApnoea() {
    return facts.find(RiskFacts.SLEEP_APNOEA);
  }

  public Optional<Boolean> chronicLungDisease() {
    return facts.find(RiskFacts.CHRONIC_LUNG_DISEASE);
  }

  public Optional<Boolean> highBodyMass() {
    return facts.find(RiskFacts.HIGH_BODY_MASS);
  }

  public Optional<Boolean> sedativesOrAlcohol() {
    return facts.find(RiskFacts.SEDATIVES_OR_ALCOHOL);
  }

  public Optional<Pregnancy> pregnancy() {
    return facts.find(RiskFacts.PREGNANCY);
  }

  public Optional<TumourOnThecalSac> tumourOnThecalSac() {
    return facts.find(RiskFacts.TUMOUR_ON_THECAL_SAC);
  }

  public Optional<Boolean> csfHamperedByTumour() {
    return facts.find(RiskFacts.CSF_HAMPERED_BY_TUMOUR);
  }

  public Optional<CancerCategory> cancerCategory() {
    return facts.find(RiskFacts.CANCER_CATEGORY);
  }

  public Optional<Boolean> glucoseControlled() {
    return facts.find(RiskFacts.GLUCOSE_CONTROLLED);
  }

  public Optional<Boolean> smoker() {
    return facts.find(RiskFacts.SMOKER);
  }

  public Optional<Boolean> nasalMrsa() {
    return facts.find(RiskFacts.NASAL_MRSA);
  }
}
