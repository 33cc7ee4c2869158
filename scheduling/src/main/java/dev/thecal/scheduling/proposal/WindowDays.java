package dev.thecal.scheduling.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days of a pump's refill window that a plan was made from, each a local day of the site. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WindowDays(
    Optional<LocalDate> earliest,
    Optional<LocalDate> recommended,
    Optional<LocalDate> latestAcceptable,
    Optional<LocalDate> hardStop) {

  static WindowDays of(DueWindow window) {
    return new WindowDays(
        window.earliest().map(Rung::on),
        window.recommended().map(Rung::on),
        window.latestAcceptable().map(Rung::on),
        window.hardStop().map(Rung::on));
  }

  /** What is otherwise now, in words; empty: nothing. */
  List<String> changesTo(WindowDays now) {
    var changes = new ArrayList<String>();
    change(changes, "the first useful day", earliest, now.earliest);
    change(changes, "the recommended day", recommended, now.recommended);
    change(changes, "the latest acceptable day", latestAcceptable, now.latestAcceptable);
    change(changes, "the hard stop", hardStop, now.hardStop);
    return changes;
  }

  private static void change(
      List<String> changes, String what, Optional<LocalDate> before, Optional<LocalDate> now) {
    if (!before.equals(now)) {
      changes.add(what + " was " + text(before) + " and is " + text(now));
    }
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("unknown");
  }
}
