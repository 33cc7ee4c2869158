package dev.thecal.core.triage;

import static dev.thecal.core.triage.Rule.row;
import static dev.thecal.core.triage.Sign.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows about wounds, nerves, mind and side effects. */
final class PatientRows {

  /** A leak of spinal fluid shows later than this after a puncture. */
  static final Duration LEAK_AFTER = Duration.ofDays(1);

  private static final Set<Sign> WITH_FEVER = Set.of(STIFF_NECK, CONFUSED, LIGHT_HURTS);
  private static final Set<Sign> FEVER_OR_NERVES = Set.of(
      FEVER, STIFF_NECK, LIGHT_HURTS, CONFUSED, LEG_WEAKNESS, NUMBNESS, BLADDER_OR_BOWEL_LOSS);

  private PatientRows() {}

  static List<Rule> rows() {
    return List.of(
        row("T-09", "Fever; redness, swelling, drainage or more pain at a wound or the pocket")
            .on(FEVER, REDNESS, WOUND_SWELLING, POCKET_SWELLING, DRAINAGE, WOUND_PAIN)
            .always(Level.URGENT)
            .act("Seen by a physician now; while the clinic is closed, in the emergency room.")
            .why("An infection can travel along the catheter.")
            .source(Sources.PROFILE),
        row("T-10", "Fever with a stiff neck, confusion or eyes that light hurts")
            .on(FEVER, STIFF_NECK, CONFUSED, LIGHT_HURTS)
            .then(s -> EmergencyRows.emergencyIf(s.says(FEVER) && s.saysAny(WITH_FEVER)))
            .act("Emergency room now.")
            .why("Meningitis.")
            .source(Sources.MENINGITIS),
        row("T-11", "New weakness of a leg, numbness, loss of bladder or bowel control")
            .on(LEG_WEAKNESS, NUMBNESS, BLADDER_OR_BOWEL_LOSS)
            .always(Level.EMERGENCY)
            .act("Emergency room now.")
            .why("A mass at the catheter's tip, a bleeding or an injury may press on the cord.")
            .source(Sources.GRANULOMA),
        row(
                "T-13",
                "Headache worse upright, more than 24 hours after puncture or implant; clear fluid")
            .on(HEADACHE_WORSE_UPRIGHT, LONG_HEADACHE, CLEAR_FLUID)
            .then(PatientRows::leak)
            .act("Lie flat and be seen; a leak of spinal fluid until excluded.")
            .why("Spinal fluid leaks; with fever or signs of the nerves it is an emergency.")
            .draft(),
        row("T-14", "Ziconotide, with hallucination, change of mood or new confusion")
            .on(HALLUCINATION, MOOD_CHANGE, CONFUSED)
            .then(PatientRows::ziconotide)
            .act("The drug is stopped by order of a physician.")
            .why("Severe psychiatric reactions.")
            .source(Sources.ZICONOTIDE),
        row("T-16", "Opioid, with swollen legs, itching or nausea; urinary retention with any drug")
            .on(SWOLLEN_LEGS, ITCHING, NAUSEA, URINARY_RETENTION)
            .then(PatientRows::sideEffects)
            .act("The dose is reviewed; new retention of urine is seen to now.")
            .why("Known side effects of opioids; retention can also be a sign of the cord.")
            .source(Sources.SIDE_EFFECTS),
        row("T-19", "Dizziness or spasms after a dose change")
            .on(DIZZY, SPASMS)
            .always(Level.SAME_DAY)
            .act("The dose is reviewed.")
            .why("The dose may be off.")
            .source(Sources.DOSE_OFF),
        row("T-20", "Thoughts of suicide")
            .on(SUICIDAL_THOUGHTS)
            .always(Level.EMERGENCY)
            .act("Emergency services or crisis line now; stay with the patient.")
            .why("A danger to life.")
            .draft(),
        row("T-21", "Pregnant")
            .on(PREGNANT)
            .always(Level.SAME_DAY)
            .act("The physician is told the same day; no drug is stopped without one.")
            .why("The drugs reach the child.")
            .source(Sources.OPIOID_LABEL),
        row("T-F5", "Skin open over the pump")
            .on(SKIN_OPEN)
            .always(Level.URGENT)
            .act("Cover it clean and be seen now.")
            .why("The pump will be infected.")
            .draft());
  }

  /**
   * Missing answers about fever and nerves count as yes, a headache of unknown kind as worse upright; but only
   * one that was said to be so may wait, since otherwise no row accounts for it.
   */
  private static Optional<Level> leak(Situation s) {
    boolean maybeUpright = s.says(LONG_HEADACHE) && !s.denies(HEADACHE_WORSE_UPRIGHT);
    boolean headache = s.says(HEADACHE_WORSE_UPRIGHT) || maybeUpright;
    if (!headache && !s.says(CLEAR_FLUID)) {
      return Optional.empty();
    }
    if (!s.deniesAll(FEVER_OR_NERVES)) {
      return Optional.of(Level.EMERGENCY);
    }
    if (s.says(CLEAR_FLUID)) {
      return Optional.of(Level.URGENT);
    }
    return s.says(HEADACHE_WORSE_UPRIGHT) && s.moments().punctureOver(LEAK_AFTER)
        ? Optional.of(Level.SAME_DAY)
        : Optional.of(Level.PERSON);
  }

  /** Whether there is danger counts as yes until somebody has asked. */
  private static Optional<Level> ziconotide(Situation s) {
    if (!s.mayHold(DrugGroup.ZICONOTIDE)) {
      return Optional.empty();
    }
    return Optional.of(s.denies(DANGER) ? Level.URGENT : Level.EMERGENCY);
  }

  /** With another drug nobody could place them: an unknown drug must not let them wait. */
  private static Optional<Level> sideEffects(Situation s) {
    if (s.says(URINARY_RETENTION)) {
      return Optional.of(Level.URGENT);
    }
    if (!s.mayHold(DrugGroup.OPIOID)) {
      return Optional.empty();
    }
    return Optional.of(s.drugs().known() ? Level.ROUTINE : Level.PERSON);
  }
}
