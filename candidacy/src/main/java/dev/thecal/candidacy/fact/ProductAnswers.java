package dev.thecal.candidacy.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * As {@link KnownAnswers}, for each key of {@link ProductFacts}.
 *
 * @param facts what they are read from
 */
public record ProductAnswers(Facts facts) {

  public Optional<LocalDate> bornOn() {
    return facts.find(ProductFacts.BORN_ON);
  }

  public Optional<String> plannedPump() {
    return facts.find(ProductFacts.PLANNED_PUMP);
  }

  public Optional<List<String>> drugAllergies() {
    return facts.find(ProductFacts.DRUG_ALLERGIES);
  }

  public Optional<Boolean> spinalCanalObstructed() {
    return facts.find(ProductFacts.SPINAL_CANAL_OBSTRUCTED);
  }

  public Optional<Boolean> nearStrongFields() {
    return facts.find(ProductFacts.NEAR_STRONG_FIELDS);
  }

  public Optional<Boolean> hyperbaricExposure() {
    return facts.find(ProductFacts.HYPERBARIC_EXPOSURE);
  }

  public Optional<Boolean> frequentMri() {
    return facts.find(ProductFacts.FREQUENT_MRI);
  }

  public Optional<MaoInhibitorUse> maoInhibitorUse() {
    return facts.find(ProductFacts.MAO_INHIBITOR_USE);
  }

  public Optional<LocalDate> maoInhibitorLastOn() {
    return facts.find(ProductFacts.MAO_INHIBITOR_LAST_ON);
  }

  public Optional<Boolean> severeAsthmaUnmonitored() {
    return facts.find(ProductFacts.SEVERE_ASTHMA_UNMONITORED);
  }

  public Optional<Boolean> bowelObstruction() {
    return facts.find(ProductFacts.BOWEL_OBSTRUCTION);
  }

  public Optional<Boolean> drugCompounded() {
    return facts.find(ProductFacts.DRUG_COMPOUNDED);
  }

  public Optional<Boolean> offLabelDocumented() {
    return facts.find(ProductFacts.OFF_LABEL_DOCUMENTED);
  }

  public Optional<Boolean> otherDrugsNotSuitable() {
    return facts.find(ProductFacts.OTHER_DRUGS_NOT_SUITABLE);
  }
}
