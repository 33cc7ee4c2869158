package dev.thecal.bench;

import org.jspecify.annotations.Nullable;

/** A {@link Case} with the getters that a rule engine looks for. */
public final class CaseBean {

  private final Case one;

  CaseBean(Case one) {
    this.one = one;
  }

  public @Nullable Integer getAge() {
    return one.age();
  }

  public @Nullable String getDiagnosis() {
    return one.diagnosis();
  }

  public @Nullable Integer getLifeMonths() {
    return one.lifeMonths();
  }

  public @Nullable Boolean getOralFailed() {
    return one.oralFailed();
  }

  public @Nullable Boolean getOralIntolerable() {
    return one.oralIntolerable();
  }

  public @Nullable Integer getWeeks() {
    return one.weeks();
  }

  public @Nullable Boolean getTrialDone() {
    return one.trialDone();
  }

  public @Nullable Integer getAshBefore() {
    return one.ashBefore();
  }

  public @Nullable Integer getAshAfter() {
    return one.ashAfter();
  }

  public @Nullable Integer getRelief() {
    return one.relief();
  }

  public @Nullable Boolean getPsychDone() {
    return one.psychDone();
  }

  public @Nullable Boolean getPsychContra() {
    return one.psychContra();
  }

  public @Nullable Boolean getInfection() {
    return one.infection();
  }

  public @Nullable String getDrug() {
    return one.drug();
  }

  public @Nullable Boolean getPsychosis() {
    return one.psychosis();
  }

  public @Nullable Integer getInrTenths() {
    return one.inrTenths();
  }

  public @Nullable Integer getPlatelets() {
    return one.platelets();
  }

  public @Nullable Boolean getAnticoagStopped() {
    return one.anticoagStopped();
  }

  public @Nullable Integer getWeight() {
    return one.weight();
  }

  public @Nullable Boolean getCsfBlock() {
    return one.csfBlock();
  }

  public @Nullable Boolean getAllergy() {
    return one.allergy();
  }

  public @Nullable Boolean getSubstanceUse() {
    return one.substanceUse();
  }

  public @Nullable Boolean getPregnant() {
    return one.pregnant();
  }

  public @Nullable Boolean getConsent() {
    return one.consent();
  }

  public @Nullable Boolean getCaregiver() {
    return one.caregiver();
  }

  public @Nullable Integer getDistance() {
    return one.distance();
  }
}
