package dev.thecal.candidacy.fact;

import static dev.thecal.candidacy.fact.FactKey.changing;
import static dev.thecal.candidacy.fact.FactKey.lasting;
import static dev.thecal.candidacy.fact.FactType.date;
import static dev.thecal.candidacy.fact.FactType.number;
import static dev.thecal.candidacy.fact.FactType.oneOf;
import static dev.thecal.candidacy.fact.FactType.quantity;
import static dev.thecal.candidacy.fact.FactType.text;
import static dev.thecal.candidacy.fact.FactType.yesNo;

import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The fact keys that every clinic asks for, in the order in which a first visit does. */
public final class KnownFacts {

  // What is to be treated
  public static final FactKey<Indication> INDICATION = lasting(
      "indication", oneOf(Indication.class), "Is the pump meant for pain or for spasticity?");
  public static final FactKey<PainOrigin> PAIN_ORIGIN = changing(
      "pain-origin",
      oneOf(PainOrigin.class),
      "Does the pain come from active cancer (malignant), or not, or no longer (non-malignant)?");
  public static final FactKey<PainSeverity> PAIN_SEVERITY = changing(
      "pain-severity",
      oneOf(PainSeverity.class),
      "Does the examining clinician judge the pain mild, moderate or severe?");
  public static final FactKey<BigDecimal> PAIN_SCORE =
      changing("pain-score", number(0, 10), "How strong is the usual pain, from 0 to 10?");
  public static final FactKey<LocalDate> PAIN_SINCE =
      lasting("pain-since", date(), "Since which day has the pain lasted?");
  public static final FactKey<SpasticityOrigin> SPASTICITY_ORIGIN = lasting(
      "spasticity-origin",
      oneOf(SpasticityOrigin.class),
      "What does the spasticity come from, for example a brain or a spinal injury?");
  public static final FactKey<LocalDate> BRAIN_INJURY_ON =
      lasting("brain-injury-on", date(), "On which day was the brain injured?");

  // What was tried before
  public static final FactKey<BigDecimal> CONSERVATIVE_THERAPY_MONTHS = changing(
          "conservative-therapy-months",
          number(0, 1200),
          "For how many months was noninvasive treatment tried and failed?")
      .in("months");
  public static final FactKey<Boolean> OTHER_TREATMENTS_FAILED =
      changing("other-treatments-failed", yesNo(), "Have all other suitable treatments failed?");
  public static final FactKey<Boolean> DRUG_COMBINATIONS_FAILED = changing(
      "drug-combinations-failed", yesNo(), "Have combinations of medicines been tried and failed?");
  public static final FactKey<Boolean> STRONG_ANALGESICS_FAILED = changing(
      "strong-analgesics-failed",
      yesNo(),
      "Have strong opioids or other analgesics on a fixed schedule failed, or were they not tolerated?");
  public static final FactKey<Boolean> UNRESPONSIVE_TO_LESS_INVASIVE = changing(
      "unresponsive-to-less-invasive",
      yesNo(),
      "Does the history show that less invasive treatment, with attempts on physical and behavioural causes, does not help enough?");
  public static final FactKey<Boolean> ORAL_BACLOFEN_FAILED = changing(
      "oral-baclofen-failed", yesNo(), "Has oral baclofen failed, or was it not tolerated?");
  public static final FactKey<BigDecimal> NONINVASIVE_SPASTICITY_WEEKS = changing(
          "noninvasive-spasticity-weeks",
          number(0, 5000),
          "For how many weeks was noninvasive control of the spasticity tried?")
      .in("weeks");
  public static final FactKey<LargerSurgery> LARGER_SURGERY = changing(
      "larger-surgery",
      oneOf(LargerSurgery.class),
      "Is a more extensive operation no option, declined by the patient, or still open?");
  public static final FactKey<Boolean> DAILY_ANALGESIC_USE = changing(
      "daily-analgesic-use", yesNo(), "Does the patient depend on pain medicine every day?");
  public static final FactKey<String> FUNCTION_SCORE = changing(
      "function-score",
      text(),
      "Which instrument recorded the loss of function, and with which score (for example ODI 46 %)?");

  // What would forbid it
  public static final FactKey<Boolean> ACTIVE_INFECTION = changing(
      "active-infection",
      yesNo(),
      "Is there an infection, known, suspected or not yet fully treated?");
  public static final FactKey<Boolean> BLEEDING_DISORDER = changing(
      "bleeding-disorder",
      yesNo(),
      "Is there a coagulopathy or an uncontrolled bleeding disorder?");
  public static final FactKey<List<BloodThinner>> BLOOD_THINNERS = changing(
      "blood-thinners",
      BloodThinner.LIST,
      "Which anticoagulant or antiplatelet drugs are taken, and when was the last dose of each?");
  public static final FactKey<Boolean> INR_NORMAL =
      changing("inr-normal", yesNo(), "Is the INR normal again?");
  public static final FactKey<Boolean> RENAL_IMPAIRMENT =
      changing("renal-impairment", yesNo(), "Is kidney function impaired?");
  public static final FactKey<Boolean> WASHOUT_REVIEWED = changing(
      "washout-reviewed",
      yesNo(),
      "Has the prescriber of the anticoagulant reviewed the pause for this procedure?");
  public static final FactKey<LocalDate> PROCEDURE_PLANNED_ON =
      changing("procedure-planned-on", date(), "For which day is the procedure planned?");
  public static final FactKey<Boolean> BODY_SIZE_SUFFICIENT = changing(
      "body-size-sufficient",
      yesNo(),
      "Is the body large enough for the bulk and weight of the pump?");
  public static final FactKey<Measure> POCKET_DEPTH = changing(
      "pocket-depth", quantity(Dimension.LENGTH), "How deep under the skin would the pump lie?");
  public static final FactKey<Boolean> CSF_PATH_OBSTRUCTED = changing(
      "csf-path-obstructed",
      yesNo(),
      "Is there a spinal anomaly that complicates the catheter, or an obstruction of CSF flow?");
  public static final FactKey<Boolean> DRUG_OR_MATERIAL_ALLERGY = changing(
      "drug-or-material-allergy",
      yesNo(),
      "Is there an allergy to the drug or to the material of catheter or pump?");
  public static final FactKey<String> PLANNED_DRUG =
      changing("planned-drug", text(), "Which drug is planned for the pump?");
  public static final FactKey<Boolean> PSYCHOSIS_HISTORY =
      changing("psychosis-history", yesNo(), "Has there ever been a psychosis?").keptToStaff();
  public static final FactKey<BigDecimal> LIFE_EXPECTANCY_MONTHS = changing(
          "life-expectancy-months",
          number(0, 1200),
          "What life expectancy does the treating physician document, in months?")
      .in("months")
      .keptToStaff();

  // What the clinic does before it goes on
  public static final FactKey<Boolean> PSYCHOLOGICAL_EVALUATION_DONE = changing(
      "psychological-evaluation-done",
      yesNo(),
      "Has a trained psychologist evaluated the patient for this therapy?");
  public static final FactKey<Boolean> MEDICALLY_CLEARED =
      changing("medically-cleared", yesNo(), "Is the patient medically cleared for an implant?");
  public static final FactKey<Boolean> PHYSICAL_EXAM_DONE =
      changing("physical-exam-done", yesNo(), "Has the physical examination been done?");
  public static final FactKey<Boolean> IMAGING_DONE =
      changing("imaging-done", yesNo(), "Have the imaging tests been done?");
  public static final FactKey<Boolean> CONSENT_GIVEN = changing(
      "consent-given", yesNo(), "Has the patient consented after the therapy was explained?");
  public static final FactKey<Boolean> WISHES_TRIAL =
      changing("wishes-trial", yesNo(), "Does the patient want a trial?");
  public static final FactKey<Boolean> TRIAL_SUCCEEDED = changing(
      "trial-succeeded",
      yesNo(),
      "Was a trial done, and did it succeed by the clinic's threshold?");
  public static final FactKey<Boolean> TRIAL_WAIVED = changing(
      "trial-waived", yesNo(), "Is there a documented waiver of the trial, with its reason?");

  private KnownFacts() {}

  /** All of them, with those of {@link RiskFacts}, {@link ProductFacts} and {@link CareFacts}. */
  public static List<FactKey<?>> all() {
    return Stream.of(first(), RiskFacts.all(), ProductFacts.all(), CareFacts.all())
        .<FactKey<?>>flatMap(List::stream)
        .toList();
  }

  private static List<FactKey<?>> first() {
    return List.of(
        INDICATION,
        PAIN_ORIGIN,
        PAIN_SEVERITY,
        PAIN_SCORE,
        PAIN_SINCE,
        SPASTICITY_ORIGIN,
        BRAIN_INJURY_ON,
        CONSERVATIVE_THERAPY_MONTHS,
        OTHER_TREATMENTS_FAILED,
        DRUG_COMBINATIONS_FAILED,
        STRONG_ANALGESICS_FAILED,
        UNRESPONSIVE_TO_LESS_INVASIVE,
        ORAL_BACLOFEN_FAILED,
        NONINVASIVE_SPASTICITY_WEEKS,
        LARGER_SURGERY,
        DAILY_ANALGESIC_USE,
        FUNCTION_SCORE,
        ACTIVE_INFECTION,
        BLEEDING_DISORDER,
        BLOOD_THINNERS,
        INR_NORMAL,
        RENAL_IMPAIRMENT,
        WASHOUT_REVIEWED,
        PROCEDURE_PLANNED_ON,
        BODY_SIZE_SUFFICIENT,
        POCKET_DEPTH,
        CSF_PATH_OBSTRUCTED,
        DRUG_OR_MATERIAL_ALLERGY,
        PLANNED_DRUG,
        PSYCHOSIS_HISTORY,
        LIFE_EXPECTANCY_MONTHS,
        PSYCHOLOGICAL_EVALUATION_DONE,
        MEDICALLY_CLEARED,
        PHYSICAL_EXAM_DONE,
        IMAGING_DONE,
        CONSENT_GIVEN,
        WISHES_TRIAL,
        TRIAL_SUCCEEDED,
        TRIAL_WAIVED);
  }
}
