package dev.thecal.core.triage;

import dev.thecal.core.json.Reads;

/** What can be reported, each with the question that a person or a form asks for it. */
public enum Sign {
  SLOW_OR_SHALLOW_BREATHING("Is the breathing slow or shallow?"),
  CANNOT_BE_WOKEN("Is it impossible to wake the patient?"),
  BLUE_LIPS("Are the lips blue?"),
  PINPOINT_PUPILS("Are the pupils as small as a pin's head?"),
  SEIZURE("Was there a seizure?"),
  COLLAPSE("Did the patient collapse?"),
  VERY_LOW_BLOOD_PRESSURE("Was a very low blood pressure measured?"),
  DROWSY("Is the patient unusually sleepy?"),
  FLOPPY("Are the muscles floppy?"),
  CONFUSED("Is the patient newly confused?"),
  VOMITING("Does the patient vomit?"),
  DIZZY("Is the patient dizzy?"),
  NAUSEA("Does the patient feel sick?"),
  FEVER("Is there a fever?"),
  STIFF_NECK("Is the neck stiff?"),
  LIGHT_HURTS("Does light hurt the eyes?"),
  RIGIDITY("Are the muscles stiff all over?"),
  SPASMS("Are there muscle spasms, or are they back?"),
  ITCHING("Does the skin itch?"),
  RASH("Is there a rash where it itches?"),
  GOOSEBUMPS("Are there goosebumps?"),
  FAST_HEART("Does the heart beat fast?"),
  WITHDRAWAL_SIGNS("Is the patient sweating, shaking and restless, or are there stomach cramps?"),
  SEVERE_HEADACHE("Is there a severe headache?"),
  HIGH_BLOOD_PRESSURE("Was a high blood pressure measured?"),
  HEADACHE_WORSE_UPRIGHT("Is there a headache that is worse when sitting or standing?"),
  LONG_HEADACHE("Has a headache lasted for more than a day?"),
  LEG_WEAKNESS("Is there a new weakness in a leg?"),
  NUMBNESS("Is there a new numbness?"),
  BLADDER_OR_BOWEL_LOSS("Was control over bladder or bowel lost?"),
  URINARY_RETENTION("Is it newly hard or impossible to pass water?"),
  SWOLLEN_LEGS("Are the legs swollen?"),
  HALLUCINATION("Does the patient see or hear what is not there?"),
  MOOD_CHANGE("Has the mood changed strongly?"),
  DANGER("Is anyone in danger, the patient or others?"),
  SUICIDAL_THOUGHTS("Does the patient think of suicide?"),
  PAIN_RETURNS("Has the old pain come back or grown?"),
  REDNESS("Is the wound or the skin over the pump red?"),
  WOUND_SWELLING("Is a wound swollen?"),
  DRAINAGE("Does anything come out of a wound?"),
  CLEAR_FLUID("Does clear fluid come out of a wound?"),
  WOUND_PAIN("Does a wound or the pump's pocket hurt more?"),
  SKIN_OPEN("Is the skin over the pump open?"),
  POCKET_SWELLING("Is the place over the pump swollen?"),
  POCKET_BURNING("Does the place over the pump burn?"),
  PUMP_MOVED("Has the pump moved or turned over?"),
  FALL_OR_BLOW("Was there a fall, or a blow to the pump?"),
  ALARM("Does the pump sound an alarm?"),
  ALARM_DUAL_TONE("Does the alarm have two tones?"),
  ALARM_SINGLE_TONE("Does the alarm have one tone?"),
  MISSED_REFILL("Was a refill missed?"),
  CANNOT_REACH_REFILL("Is it impossible to come to the next refill?"),
  BOLUS_LIMIT_DAILY("Is the bolus device used to its limit every day?"),
  HAD_MRI("Was there an MRI scan?"),
  PUMP_CHECKED_AFTER_MRI("Was the pump checked after the scan?"),
  MRI_PLANNED("Is an MRI scan planned?"),
  PREGNANT("Is the patient pregnant?");

  private final String question;

  Sign(String question) {
    this.question = question;
  }

  /** To be asked of the patient or of who calls. */
  public String question() {
    return question;
  }

  /** As written in JSON, for example {@code fast-heart}. */
  public String code() {
    return Reads.name(this);
  }
}
