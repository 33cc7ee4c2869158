package dev.thecal.scheduling.worklist;

import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import java.time.LocalDate;
import java.util.Optional;

/** How pressing a refill is; always shown as a word, never as a colour alone. */
public enum DueState {
  /** Nobody knows by when: looked at before all others. */
  NO_DATE,
  /** The latest acceptable day has passed. */
  OVERDUE,
  /** Its date stands on an unverified stability: somebody must look at it first. */
  NEEDS_REVIEW,
  /** The recommended day has come. */
  DUE_NOW,
  /** It should be booked by now. */
  DUE_SOON,
  LATER;

  public static DueState of(DueWindow window, LocalDate today) {
    if (!window.dated()) {
      return NO_DATE;
    }
    if (window.lastDay().filter(today::isAfter).isPresent()) {
      return OVERDUE;
    }
    if (window.needsReview()) {
      return NEEDS_REVIEW;
    }
    if (reached(window.recommended(), today)) {
      return DUE_NOW;
    }
    return reached(window.bookBy(), today) ? DUE_SOON : LATER;
  }

  /** A missing rung of a dated window counts as reached: the clinic is closed throughout. */
  private static boolean reached(Optional<Rung> rung, LocalDate today) {
    return rung.map(r -> !today.isBefore(r.on())).orElse(true);
  }
}
