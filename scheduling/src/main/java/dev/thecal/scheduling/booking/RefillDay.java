package dev.thecal.scheduling.booking;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a pump may be refilled on a day. */
final class RefillDay {

  private static final String LATE = "after-latest-acceptable";

  private RefillDay() {}

  /**
   * What is to be said about a refill on that day. {@code WARN}: a reason is needed. {@code REFUSE}: it
   * is not booked. A pump that is already late may be booked on any day: refusing would make it later.
   *
   * @param today the site's local date
   */
  static Optional<Finding> judge(DueWindow window, LocalDate on, LocalDate today) {
    if (window.hardStop().isEmpty()) {
      return finding(
          window.tooLate(on, today) ? Severity.WARN : Severity.INFO,
          "no-refill-date",
          "Nobody knows by when this pump must be refilled: as soon as possible.",
          Optional.empty());
    }
    Rung hardStop = window.hardStop().get();
    if (today.isAfter(hardStop.on())) {
      return finding(
          Severity.INFO, "past-hard-stop", "The refill is overdue.", Optional.of(hardStop));
    }
    if (on.isAfter(hardStop.on())) {
      return finding(Severity.REFUSE, "after-hard-stop", late(on, hardStop), Optional.of(hardStop));
    }
    return window
        .latestAcceptable()
        .filter(latest -> on.isAfter(latest.on()))
        .map(latest -> finding(
            today.isAfter(latest.on()) ? Severity.INFO : Severity.WARN,
            LATE,
            late(on, latest),
            Optional.of(latest)))
        .orElseGet(() -> tooEarly(window, on));
  }

  /**
   * What is to be said about any day of a pump whose date stands on an unverified stability. Nothing once
   * the last day has passed: then the refill is all that counts.
   *
   * @param today the site's local date
   */
  static Optional<Finding> review(DueWindow window, LocalDate today) {
    boolean late = window.lastDay().filter(today::isAfter).isPresent();
    return !window.dated() || late || !window.needsReview()
        ? Optional.empty()
        : finding(
            Severity.WARN,
            "needs-review",
            "The date of this refill stands on a stability that nobody has verified: ask a"
                + " pharmacist whether the drug is good for so long, and say so.",
            window.hardStop());
  }

  /** Whether a finding says that the day is after the latest acceptable one: a reason alone does not allow it. */
  static boolean isLate(Finding finding) {
    return finding.code().equals(LATE);
  }

  private static Optional<Finding> tooEarly(DueWindow window, LocalDate on) {
    return window
        .earliest()
        .filter(earliest -> on.isBefore(earliest.on()))
        .flatMap(earliest -> finding(
            Severity.WARN,
            "before-earliest",
            on + " is before " + earliest.on() + ", the first useful day. " + earliest.text(),
            Optional.of(earliest)));
  }

  private static String late(LocalDate on, Rung bound) {
    return on + " is after " + bound.on() + ". " + bound.text();
  }

  private static Optional<Finding> finding(
      Severity severity, String code, String text, Optional<Rung> rung) {
    return Optional.of(new Finding(
        code,
        severity,
        text,
        rung.map(Rung::source)
            .orElseGet(() -> Citation.of("Thecal, refill window", "pump without a date"))));
  }
}
