package dev.thecal.core.triage;

import static dev.thecal.core.triage.Rule.row;
import static dev.thecal.core.triage.Sign.*;

import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Volume;
import java.util.List;
import java.util.Optional;

/** Rows about the pump, its refills and its surroundings. */
final class PumpRows {

  /** More than this between expected and found. */
  static final Volume GAP = Volume.parse("2 mL");

  /** Morphine and hydromorphone from here on. */
  static final Concentration HIGH = Concentration.parse("20 mg/mL");

  private PumpRows() {}

  static List<Rule> rows() {
    return List.of(
        row("T-06", "Missed refill, or its latest day is past")
            .on(MISSED_REFILL)
            .given(s -> overdue(s) ? Optional.of(stopped(s)) : Optional.empty())
            .act("Refill at once; never wait for the alarm. Watch for withdrawal.")
            .why("The pump may run empty.")
            .source(Sources.REFILL_NEVER_WAITS),
        row("T-07", "Alarm of two tones, or of a tone that nobody can name")
            .on(ALARM, ALARM_DUAL_TONE)
            .then(s -> Optional.of(stopped(s)))
            .act("The pump is read out now.")
            .why("The therapy has stopped or will stop.")
            .source(Sources.ALARM),
        row("T-08", "Alarm of one tone: as any alarm, for patients cannot tell tones apart")
            .on(ALARM_SINGLE_TONE)
            .then(s -> Optional.of(stopped(s)))
            .act("The pump is read out now.")
            .why("Low reservoir or battery, if it was one tone; patients cannot tell tones apart.")
            .source(Sources.ALARM),
        row("T-12", "Pain is back without other signs and without an alarm")
            .on(PAIN_RETURNS)
            .then(PumpRows::painReturns)
            .act("Pump and catheter are checked, the dose trend is looked at.")
            .why("The drug may not arrive; a mass may grow at the catheter's tip.")
            .source(Sources.EFFICACY_FALLS),
        row("T-15", "Pump moved or turned over, swelling over the pump")
            .on(PUMP_MOVED, POCKET_SWELLING)
            .always(Level.SAME_DAY)
            .act("The pocket is looked at; no refill before.")
            .why("A turned pump cannot be refilled; the catheter may be pulled.")
            .source(Sources.MALFUNCTION),
        row("T-17", "MRI scan without a check of the pump afterwards")
            .on(HAD_MRI)
            .then(
                s -> s.says(PUMP_CHECKED_AFTER_MRI) ? Optional.empty() : Optional.of(Level.URGENT))
            .act("The pump is read out now; a patient does not leave before.")
            .why("The magnet can stop the pump.")
            .source(Sources.AFTER_MRI),
        row("T-18", "Prometra pump, or an unknown one, and an MRI scan planned")
            .on(MRI_PLANNED)
            .then(s -> mayBePrometra(s) ? Optional.of(Level.URGENT) : Optional.empty())
            .act("No scan is booked before a physician has ordered how the pump is emptied.")
            .why("The magnet can open the valve and empty the reservoir into the patient.")
            .source(Sources.PROMETRA_MRI),
        row("T-22", "Bolus device used to its limit every day")
            .on(BOLUS_LIMIT_DAILY)
            .always(Level.ROUTINE)
            .act("The dose is reviewed.")
            .why("The dose may be too low, or the use wrong.")
            .source(Sources.PATIENT_BOLUS),
        row("T-23", "Fall, or a blow to the pump")
            .on(FALL_OR_BLOW)
            .always(Level.SAME_DAY)
            .act("Pump, pocket and catheter are checked.")
            .why("Pump or catheter may be damaged.")
            .draft(),
        row("T-24", "More than 2 mL between expected and found at a refill")
            .given(PumpRows::gap)
            .act("Looked into; after over-infusion the patient does not leave the room before.")
            .why("The pump delivers too much or too little.")
            .source(Sources.REFILL_GAP),
        row(
                "T-25",
                "Opioid dose rises over a year by more than the clinic's limit, or 20 mg/mL and more")
            .given(PumpRows::trend)
            .act("Review; an MRI of the catheter's tip is considered.")
            .why("A mass at the catheter's tip is likelier.")
            .source(Sources.DOSE_TREND),
        row("T-F7", "Cannot come to the refill")
            .on(CANNOT_REACH_REFILL)
            .always(Level.URGENT)
            .act("Another way to refill in time is found now.")
            .why("The pump may run empty.")
            .draft());
  }

  /** The drug stops, or soon will. */
  private static Level stopped(Situation s) {
    return s.stopsDangerously() ? Level.EMERGENCY : Level.URGENT;
  }

  private static boolean overdue(Situation s) {
    return s.says(MISSED_REFILL) || s.record().refillOverdue().orElse(false);
  }

  /** An alarm that was not asked for counts as one; with an alarm its own rows decide. */
  private static Optional<Level> painReturns(Situation s) {
    boolean alarm = s.says(ALARM) || s.says(ALARM_DUAL_TONE) || s.says(ALARM_SINGLE_TONE);
    return Optional.of(alarm || !s.denies(ALARM) ? stopped(s) : Level.SAME_DAY);
  }

  private static boolean mayBePrometra(Situation s) {
    return s.record().pumpModel().map(model -> model.startsWith("prometra")).orElse(true);
  }

  private static Optional<Level> gap(Situation s) {
    return s.gap()
        .filter(gap -> gap.amount().compareTo(GAP) > 0)
        .map(gap -> gap.direction().equals(Optional.of(RefillGap.Direction.UNDER_INFUSION))
            ? Level.SAME_DAY
            : Level.URGENT);
  }

  private static Optional<Level> trend(Situation s) {
    boolean high =
        s.record().morphineClass().filter(c -> c.compareTo(HIGH) >= 0).isPresent();
    boolean rising = s.record().doseRise().filter(DoseRise::aboveLimit).isPresent();
    return high || rising ? Optional.of(Level.ROUTINE) : Optional.empty();
  }
}
