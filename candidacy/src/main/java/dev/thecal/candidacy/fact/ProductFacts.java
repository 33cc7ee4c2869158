package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.FactKey.changing;
import static dev.thecal.candidacy.fact.FactKey.lasting;
import static dev.thecal.candidacy.fact.FactType.date;
import static dev.thecal.candidacy.fact.FactType.oneOf;
import static dev.thecal.candidacy.fact.FactType.text;
import static dev.thecal.candidacy.fact.FactType.yesNo;

import java.time.LocalDate;
import java.util.List;

/** The fact keys about the drug and the pump that are planned, and what would speak against one of them. */
public final class ProductFacts {

  public static final FactKey<LocalDate> BORN_ON =
      lasting("born-on", date(), "On which day was the patient born?");
  public static final FactKey<String> PLANNED_PUMP = changing(
      "planned-pump", text(), "Which pump model is planned, for example synchromed-ii-20?");
  public static final FactKey<List<String>> DRUG_ALLERGIES = changing(
      "drug-allergies", SubstanceList.TYPE, "To which drugs is the patient allergic (or none)?");
  public static final FactKey<Boolean> SPINAL_CANAL_OBSTRUCTED =
      changing("spinal-canal-obstructed", yesNo(), "Is the spinal canal obstructed?");
  public static final FactKey<Boolean> NEAR_STRONG_FIELDS = changing(
      "near-strong-fields",
      yesNo(),
      "Does the patient work near high currents, powerful magnets or transmitting towers?");
  public static final FactKey<Boolean> HYPERBARIC_EXPOSURE = changing(
      "hyperbaric-exposure",
      yesNo(),
      "Will the patient be exposed to high pressure, for example in diving or in a pressure chamber?");
  public static final FactKey<Boolean> FREQUENT_MRI =
      changing("frequent-mri", yesNo(), "Will the patient need frequent MRI scans?");
  public static final FactKey<MaoInhibitorUse> MAO_INHIBITOR_USE = changing(
          "mao-inhibitor-use",
          oneOf(MaoInhibitorUse.class),
          "Does the patient take an MAO inhibitor: never, stopped, or now?")
      .keptToStaff();
  public static final FactKey<LocalDate> MAO_INHIBITOR_LAST_ON = changing(
          "mao-inhibitor-last-on", date(), "On which day was the last dose of the MAO inhibitor?")
      .keptToStaff();
  public static final FactKey<Boolean> SEVERE_ASTHMA_UNMONITORED = changing(
      "severe-asthma-unmonitored", yesNo(), "Is there severe bronchial asthma without monitoring?");
  public static final FactKey<Boolean> BOWEL_OBSTRUCTION =
      changing("bowel-obstruction", yesNo(), "Is there a bowel obstruction or an ileus?");
  public static final FactKey<Boolean> DRUG_COMPOUNDED = changing(
      "drug-compounded",
      yesNo(),
      "Is the drug compounded rather than taken from the labelled product?");
  public static final FactKey<Boolean> OFF_LABEL_DOCUMENTED = changing(
      "off-label-documented",
      yesNo(),
      "Is it documented that the labels of drug and pump were checked, and that compounding is sterile?");
  public static final FactKey<Boolean> OTHER_DRUGS_NOT_SUITABLE = changing(
      "other-drugs-not-suitable",
      yesNo(),
      "Is it documented that other treatment, intrathecal morphine among it, failed or does not suit?");

  private ProductFacts() {}

  /** All of them. */
  public static List<FactKey<?>> all() {
    return List.of(
        BORN_ON,
        PLANNED_PUMP,
        DRUG_ALLERGIES,
        SPINAL_CANAL_OBSTRUCTED,
        NEAR_STRONG_FIELDS,
        HYPERBARIC_EXPOSURE,
        FREQUENT_MRI,
        MAO_INHIBITOR_USE,
        MAO_INHIBITOR_LAST_ON,
        SEVERE_ASTHMA_UNMONITORED,
        BOWEL_OBSTRUCTION,
        DRUG_COMPOUNDED,
        OFF_LABEL_DOCUMENTED,
        OTHER_DRUGS_NOT_SUITABLE);
  }
}
