package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.refuse;
import static dev.thecal.core.visit.VisitSources.warn;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.quantity.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a reading of the pump says that must not be passed over: alarms, impossible volumes, no accuracy. */
final class InterrogationChecks {

  /**
   * The single-tone alarms: reservoir or battery low. Any other words are taken for an alarm that means the
   * therapy stopped or will stop soon.
   */
  private static final Pattern NOT_CRITICAL =
      Pattern.compile("(low[- ]?reservoir|reservoir[- ]low|low[- ]battery|eri|"
          + "elective[- ]replacement([- ]indicator)?)( alarm)?");

  /** Words that say in full that there was none. */
  private static final Pattern NONE =
      Pattern.compile("(none|no alarms?)( since (the )?last (visit|fill|refill))?");

  private InterrogationChecks() {}

  static List<Finding> check(InfusionHistory history, Interrogation read) {
    var findings = new ArrayList<Finding>();
    read.alarms().stream()
        .map(alarm -> alarm.strip().toLowerCase(Locale.ROOT))
        .filter(alarm -> !NONE.matcher(alarm).matches())
        .forEach(alarm -> findings.add(alarm(alarm)));
    Optional<Fill> last = history.findFill(read.at());
    last.filter(fill -> more(read.deliveredBoluses(), fill))
        .ifPresent(fill -> findings.add(impossible("boluses", read.deliveredBoluses(), fill)));
    read.programmedDelivery()
        .ifPresentOrElse(
            told -> last.filter(fill -> more(told, fill))
                .ifPresent(fill -> findings.add(impossible("the programme", told, fill))),
            () -> findings.add(accuracyNotChecked("\"programmedDelivery\" was not read")));
    return List.copyOf(findings);
  }

  static Finding accuracyNotChecked(String why) {
    return warn(
        "accuracy-not-checked",
        "accuracy not checked: " + why + "; only a difference of more than 2 mL shows",
        VisitSources.RECONCILIATION);
  }

  private static Finding alarm(String alarm) {
    return NOT_CRITICAL.matcher(alarm).matches()
        ? warn(
            "alarm",
            "the pump gave the alarm \"" + alarm + "\": find the cause today",
            VisitSources.ALARMS)
        : refuse(
            "critical-alarm",
            "the pump gave the alarm \"" + alarm
                + "\": therapy may have stopped or will stop soon. Tell a clinician now, watch for"
                + " withdrawal",
            VisitSources.ALARMS);
  }

  private static boolean more(Volume delivered, Fill fill) {
    return delivered.compareTo(fill.volume()) > 0;
  }

  private static Finding impossible(String what, Volume delivered, Fill fill) {
    return refuse(
        "more-than-filled",
        what + " cannot have delivered " + delivered + ": the last fill was " + fill.volume()
            + ". Read the pump again; maybe the unit is wrong",
        VisitSources.RECONCILIATION);
  }
}
