package dev.thecal.scheduling.recall;

import dev.thecal.core.evidence.Citation;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How hard somebody must try to reach a patient whose refill is not booked in time: a ladder by the dates of the pump. Its
 * rungs are those of the window, so it has no figures of its own.
 */
public enum RecallStep {
  /** Nothing to do: booked in time, or not to be booked yet. */
  NONE,
  /** It should be booked by now: call to book. */
  CALL_TO_BOOK,
  /** The recommended day has come: call today, and every day until somebody is reached. */
  CALL_TODAY,
  /** The latest acceptable day has passed, or nobody knows it: a clinician decides today. */
  CLINICIAN_TODAY,
  /** That, or the day of the alarm, where stopping is dangerous: as an emergency, within the hour. */
  EMERGENCY;

  private static final Citation TRIAGE =
      Citation.of("Thecal triage table", "T-06, missed refill or due date passed");

  /**
   * @param critical stopping what is in the pump is dangerous within days
   * @param bookedInTime a refill is booked that is not too late
   * @param today the site's local date
   */
  public static RecallStep of(
      DueWindow window, boolean critical, boolean bookedInTime, LocalDate today) {
    if (bookedInTime) {
      return NONE;
    }
    if (window.alarm().map(Rung::on).filter(on -> !today.isBefore(on)).isPresent()) {
      return critical ? EMERGENCY : CLINICIAN_TODAY;
    }
    if (!window.dated()) {
      return CLINICIAN_TODAY;
    }
    if (window.lastDay().filter(today::isAfter).isPresent()) {
      return critical ? EMERGENCY : CLINICIAN_TODAY;
    }
    if (reached(window.recommended(), today)) {
      return CALL_TODAY;
    }
    return reached(window.bookBy(), today) ? CALL_TO_BOOK : NONE;
  }

  /** Why the two highest steps are where they are. */
  public static Citation source() {
    return TRIAGE;
  }

  /** A missing rung of a dated window counts as reached: the clinic is closed throughout. */
  private static boolean reached(Optional<Rung> rung, LocalDate today) {
    return rung.map(Rung::on).map(on -> !today.isBefore(on)).orElse(true);
  }
}
