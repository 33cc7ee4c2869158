package dev.thecal.core.triage;

import static dev.thecal.core.triage.Rule.row;
import static dev.thecal.core.triage.Sign.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows about too much of a drug, or its sudden stop. */
final class EmergencyRows {

  /** After a refill or dose change; the 72nd hour still counts. */
  static final Duration AFTER_CHANGE = Duration.ofDays(3);

  private static final String OVERDOSE =
      "Emergency services now. Too much drug, a wrong one, or a fill beside the pump, until excluded. Stay with the patient.";
  private static final String WITHDRAWN =
      "Emergency services now. Withdrawal until excluded: the drug into the spinal fluid must run again.";

  private EmergencyRows() {}

  static List<Rule> rows() {
    return List.of(
        row("T-01", "Slow or shallow breathing, cannot be woken, blue lips, pinpoint pupils")
            .on(SLOW_OR_SHALLOW_BREATHING, CANNOT_BE_WOKEN, BLUE_LIPS, PINPOINT_PUPILS)
            .always(Level.EMERGENCY)
            .act(
                "Emergency services now. Naloxone for an opioid, an unknown drug or a mixture; it does"
                    + " not help against ziconotide.")
            .why("Overdose stops the breathing.")
            .source(Sources.NALOXONE),
        row(
                "T-02",
                "Drowsy, confused, vomiting or dizzy within 72 hours of a refill or dose change")
            .on(DROWSY, CONFUSED, VOMITING, DIZZY)
            .then(EmergencyRows::afterChange)
            .act(OVERDOSE)
            .why("Signs of overdose come within 24 hours, sometimes up to 72.")
            .source(Sources.AFTER_EACH_DOSE),
        row("T-03", "Baclofen, with fever, rigidity, confusion, hallucination or seizure")
            .on(FEVER, RIGIDITY, CONFUSED, HALLUCINATION, SEIZURE)
            .then(s -> emergencyIf(s.mayHold(DrugGroup.BACLOFEN)))
            .act(WITHDRAWN)
            .why("Baclofen withdrawal can kill within 24 to 72 hours.")
            .source(Sources.BACLOFEN),
        row("T-04", "Baclofen, with itching without rash, spasms back, goosebumps, fast heart")
            .on(ITCHING, SPASMS, GOOSEBUMPS, FAST_HEART, WITHDRAWAL_SIGNS)
            .then(EmergencyRows::earlyWithdrawal)
            .act(WITHDRAWN)
            .why("Early baclofen withdrawal: 24 to 72 hours are left.")
            .source(Sources.BACLOFEN),
        row("T-05", "Clonidine, with severe headache, high blood pressure or fast heart")
            .on(SEVERE_HEADACHE, HIGH_BLOOD_PRESSURE, FAST_HEART, WITHDRAWAL_SIGNS)
            .then(s -> emergencyIf(s.mayHold(DrugGroup.CLONIDINE)))
            .act(WITHDRAWN)
            .why("Clonidine withdrawal: blood pressure rebounds.")
            .source(Sources.WITHDRAWAL),
        row("T-S1", "Swelling or burning at the pocket within 72 hours of a refill")
            .on(POCKET_SWELLING, POCKET_BURNING)
            .then(s -> emergencyIf(s.moments().refillWithin(AFTER_CHANGE)))
            .act(OVERDOSE)
            .why("The drug may lie in the pocket and be taken up at once.")
            .source(Sources.POCKET_FILL),
        row("T-F1", "Opioid withdrawal: sweating, shaking, restless, stomach cramps")
            .on(WITHDRAWAL_SIGNS)
            .then(s -> s.mayHold(DrugGroup.OPIOID) ? Optional.of(Level.URGENT) : Optional.empty())
            .act("The pump is checked; the drug may not arrive.")
            .why("The patient may be without the drug.")
            .draft(),
        row("T-F2", "Floppy and sleepy with baclofen, at any time")
            .on(FLOPPY, DROWSY)
            .then(EmergencyRows::floppyAndSleepy)
            .act(OVERDOSE)
            .why("Too much baclofen: breathing may stop.")
            .draft(),
        row("T-F3", "Seizure, with any pump")
            .on(SEIZURE)
            .always(Level.EMERGENCY)
            .act("Emergency services now.")
            .why("Overdose, withdrawal or another danger to life.")
            .draft(),
        row("T-F4", "Collapse or very low blood pressure")
            .on(COLLAPSE, VERY_LOW_BLOOD_PRESSURE)
            .always(Level.EMERGENCY)
            .act("Emergency services now.")
            .why("A danger to life, whatever its cause.")
            .draft(),
        row("T-F6", "Confusion with an opioid, more than 72 hours after a refill or dose change")
            .on(CONFUSED)
            .then(s -> s.mayHold(DrugGroup.OPIOID) ? Optional.of(Level.URGENT) : Optional.empty())
            .act("The dose is reviewed and the patient watched.")
            .why("Slow overdose, infection or another drug.")
            .draft());
  }

  static Optional<Level> emergencyIf(boolean condition) {
    return condition ? Optional.of(Level.EMERGENCY) : Optional.empty();
  }

  /** Who has not said when it began may have had it within the hours: a person asks. */
  private static Optional<Level> afterChange(Situation s) {
    if (s.moments().changeWithin(AFTER_CHANGE)) {
      return Optional.of(Level.EMERGENCY);
    }
    return s.moments().onsetTold() ? Optional.empty() : Optional.of(Level.PERSON);
  }

  /** Itching counts unless there is a rash. */
  private static Optional<Level> earlyWithdrawal(Situation s) {
    boolean itching = s.says(ITCHING) && !s.says(RASH);
    boolean other = s.says(SPASMS) || s.says(GOOSEBUMPS) || s.says(FAST_HEART);
    return emergencyIf(
        s.mayHold(DrugGroup.BACLOFEN) && (itching || other || s.says(WITHDRAWAL_SIGNS)));
  }

  /** One of the two is enough while the other was not asked. */
  private static Optional<Level> floppyAndSleepy(Situation s) {
    return emergencyIf(s.mayHold(DrugGroup.BACLOFEN) && !s.denies(FLOPPY) && !s.denies(DROWSY));
  }
}
