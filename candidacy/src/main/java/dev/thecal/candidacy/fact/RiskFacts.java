package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.FactKey.changing;
import static dev.thecal.candidacy.fact.FactType.oneOf;
import static dev.thecal.candidacy.fact.FactType.whole;
import static dev.thecal.candidacy.fact.FactType.yesNo;

import java.util.List;

/** The fact keys about risks of the person, in the order in which a visit asks for them. */
public final class RiskFacts {

  public static final FactKey<Boolean> UNCONTROLLED_MENTAL_DISORDER = changing(
          "uncontrolled-mental-disorder",
          yesNo(),
          "Is there a mental health disorder that is not under control?")
      .keptToStaff();
  public static final FactKey<Boolean> STOPPING_MOOD_MEDICINE = changing(
          "stopping-mood-medicine",
          yesNo(),
          "Is an antidepressant or an anticonvulsant to be stopped for this therapy?")
      .keptToStaff();
  public static final FactKey<Boolean> RELAPSE_RISK_WEIGHED = changing(
          "relapse-risk-weighed",
          yesNo(),
          "Has the stop been weighed against the risk of a relapse?")
      .keptToStaff();
  public static final FactKey<Boolean> SUBSTANCE_USE_PROHIBITS = changing(
          "substance-use-prohibits",
          yesNo(),
          "Does the clinician judge that the history of substance use forbids this therapy?")
      .keptToStaff();
  public static final FactKey<Integer> ORT_SCORE = changing(
          "ort-score", whole(0, 26), "What is the total of the Opioid Risk Tool?")
      .keptToStaff();
  public static final FactKey<Boolean> DEVICE_INTOLERANCE = changing(
      "device-intolerance",
      yesNo(),
      "Is it known that the patient does not tolerate implanted devices?");
  public static final FactKey<Boolean> OTHER_PROGRAMMABLE_IMPLANT = changing(
      "other-programmable-implant",
      yesNo(),
      "Does the patient carry another programmable implant, for example a pacemaker?");
  public static final FactKey<Boolean> SLEEP_APNOEA =
      changing("sleep-apnoea", yesNo(), "Is there sleep apnoea, known or suspected?");
  public static final FactKey<Boolean> CHRONIC_LUNG_DISEASE =
      changing("chronic-lung-disease", yesNo(), "Is there a chronic obstructive lung disease?");
  public static final FactKey<Boolean> HIGH_BODY_MASS = changing(
      "high-body-mass", yesNo(), "Does the clinician judge the body mass index to be high?");
  public static final FactKey<Boolean> SEDATIVES_OR_ALCOHOL = changing(
          "sedatives-or-alcohol", yesNo(), "Are benzodiazepines, other sedatives or alcohol taken?")
      .keptToStaff();
  public static final FactKey<Pregnancy> PREGNANCY = changing(
      "pregnancy",
      oneOf(Pregnancy.class),
      "Is the patient pregnant or breast-feeding (no, if that cannot be)?");
  public static final FactKey<TumourOnThecalSac> TUMOUR_ON_THECAL_SAC = changing(
      "tumour-on-thecal-sac",
      oneOf(TumourOnThecalSac.class),
      "What does testing say about a tumour on the thecal sac: ruled out, found, or not tested yet?");
  public static final FactKey<Boolean> CSF_HAMPERED_BY_TUMOUR = changing(
      "csf-hampered-by-tumour",
      yesNo(),
      "Does the burden of tumour hamper the flow of the spinal fluid?");
  public static final FactKey<CancerCategory> CANCER_CATEGORY = changing(
          "cancer-category",
          oneOf(CancerCategory.class),
          "Is the cancer one with a short life expectancy, stable or slow, or in remission or cured?")
      .keptToStaff();
  public static final FactKey<Boolean> GLUCOSE_CONTROLLED = changing(
      "glucose-controlled",
      yesNo(),
      "Is the blood glucose (HbA1c) as well controlled as it can be?");
  public static final FactKey<Boolean> SMOKER =
      changing("smoker", yesNo(), "Does the patient smoke?");
  public static final FactKey<Boolean> NASAL_MRSA =
      changing("nasal-mrsa", yesNo(), "Is MRSA carried in the nose and not yet treated?");

  private RiskFacts() {}

  /** All of them. */
  public static List<FactKey<?>> all() {
    return List.of(
        UNCONTROLLED_MENTAL_DISORDER,
        STOPPING_MOOD_MEDICINE,
        RELAPSE_RISK_WEIGHED,
        SUBSTANCE_USE_PROHIBITS,
        ORT_SCORE,
        DEVICE_INTOLERANCE,
        OTHER_PROGRAMMABLE_IMPLANT,
        SLEEP_APNOEA,
        CHRONIC_LUNG_DISEASE,
        HIGH_BODY_MASS,
        SEDATIVES_OR_ALCOHOL,
        PREGNANCY,
        TUMOUR_ON_THECAL_SAC,
        CSF_HAMPERED_BY_TUMOUR,
        CANCER_CATEGORY,
        GLUCOSE_CONTROLLED,
        SMOKER,
        NASAL_MRSA);
  }
}
