package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.FactKey.changing;
import static dev.thecal.candidacy.fact.FactType.number;
import static dev.thecal.candidacy.fact.FactType.oneOf;
import static dev.thecal.candidacy.fact.FactType.text;
import static dev.thecal.candidacy.fact.FactType.yesNo;

import java.math.BigDecimal;
import java.util.List;

/** The fact keys about what the clinic and the patient do and agree before and after. */
public final class CareFacts {

  public static final FactKey<String> PAIN_GENERATOR =
      changing("pain-generator", text(), "What generates the pain?");
  public static final FactKey<String> PAIN_LOCATION =
      changing("pain-location", text(), "Where is the pain?");
  public static final FactKey<PainSpread> PAIN_SPREAD =
      changing("pain-spread", oneOf(PainSpread.class), "Is the pain localized or diffuse?");
  public static final FactKey<PainType> PAIN_TYPE = changing(
      "pain-type", oneOf(PainType.class), "Is the pain nociceptive, neuropathic or mixed?");
  public static final FactKey<String> OPIOID_EXPOSURE = changing(
      "opioid-exposure", text(), "Which opioids were taken, how much and how long (or none)?");
  public static final FactKey<String> COMORBIDITIES =
      changing("comorbidities", text(), "Which other diseases are there (or none)?");
  public static final FactKey<Boolean> SYSTEMIC_OPIOIDS_TAKEN = changing(
      "systemic-opioids-taken", yesNo(), "Are opioids taken by mouth, patch or injection?");
  public static final FactKey<Boolean> OPIOID_REDUCTION_ATTEMPTED = changing(
      "opioid-reduction-attempted", yesNo(), "Has it been tried to reduce the systemic opioids?");
  public static final FactKey<BigDecimal> OPIOID_REDUCTION_AGREED = changing(
          "opioid-reduction-agreed",
          number(0, 100),
          "By how many percent does the patient agree to reduce the systemic opioids?")
      .in("%");
  public static final FactKey<Boolean> HIGH_DOSE_OPIOIDS_BEFORE = changing(
      "high-dose-opioids-before",
      yesNo(),
      "Is the pump the last resort after high doses of systemic opioids?");
  public static final FactKey<Boolean> HEALTH_OPTIMISED = changing(
      "health-optimised",
      yesNo(),
      "Are health and function as good as they can be before the implant?");
  public static final FactKey<Boolean> ENDOCRINE_BASELINE_DONE =
      changing("endocrine-baseline-done", yesNo(), "Has a hormone baseline been taken?");
  public static final FactKey<Boolean> CAN_RETURN_FOR_REFILLS = changing(
      "can-return-for-refills", yesNo(), "Can the patient come back for titration and refills?");
  public static final FactKey<Boolean> UNDERSTANDS_RISKS =
      changing("understands-risks", yesNo(), "Does the patient understand the risks?");
  public static final FactKey<Boolean> SCREENING_DOSE_HELPED =
      changing("screening-dose-helped", yesNo(), "Did a screening dose of baclofen help?");
  public static final FactKey<BigDecimal> ASHWORTH_IMPROVEMENT = changing(
          "ashworth-improvement",
          number(-4, 4),
          "By how many Ashworth points did the screening dose lower the muscle tone?")
      .in("points");
  public static final FactKey<Boolean> SPASM_FREQUENCY_IMPROVED = changing(
      "spasm-frequency-improved", yesNo(), "Did spasms become rarer after the screening dose?");
  public static final FactKey<BigDecimal> TRIAL_RELIEF = changing(
          "trial-relief",
          number(-100, 100),
          "By how many percent did the pain fall in the trial, by its worst score in the window?")
      .in("%");
  public static final FactKey<Boolean> TRIAL_FUNCTION_IMPROVED =
      changing("trial-function-improved", yesNo(), "Did function improve in the trial?");
  public static final FactKey<ReplacementReason> REPLACEMENT_REASON = changing(
      "replacement-reason",
      oneOf(ReplacementReason.class),
      "Is it a first pump, or why is the pump to be replaced?");
  public static final FactKey<Boolean> DEVICE_ABUSED = changing(
          "device-abused", yesNo(), "Is there evidence that the pump was abused?")
      .keptToStaff();

  private CareFacts() {}

  /** All of them. */
  public static List<FactKey<?>> all() {
    return List.of(
        PAIN_GENERATOR,
        PAIN_LOCATION,
        PAIN_SPREAD,
        PAIN_TYPE,
        OPIOID_EXPOSURE,
        COMORBIDITIES,
        SYSTEMIC_OPIOIDS_TAKEN,
        OPIOID_REDUCTION_ATTEMPTED,
        OPIOID_REDUCTION_AGREED,
        HIGH_DOSE_OPIOIDS_BEFORE,
        HEALTH_OPTIMISED,
        ENDOCRINE_BASELINE_DONE,
        CAN_RETURN_FOR_REFILLS,
        UNDERSTANDS_RISKS,
        SCREENING_DOSE_HELPED,
        ASHWORTH_IMPROVEMENT,
        SPASM_FREQUENCY_IMPROVED,
        TRIAL_RELIEF,
        TRIAL_FUNCTION_IMPROVED,
        REPLACEMENT_REASON,
        DEVICE_ABUSED);
  }
}
