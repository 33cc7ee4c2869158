package dev.thecal.scheduling.reminder;

import dev.thecal.core.json.JsonInput;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

/**
 * When nobody is disturbed, in the clinic's zone; may cross midnight.
 *
 * @param from inclusive
 * @param to exclusive, not the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours from " + from + " to " + to
          + " are the whole day or none; choose two different times");
    }
  }

  static Supplier<QuietHours> read(JsonInput in) {
    var from = in.required("from", TimeOfDay::read);
    var to = in.required("to", TimeOfDay::read);
    from.optional()
        .filter(start -> to.optional().filter(start::equals).isPresent())
        .ifPresent(same -> in.problem("to", "quiet hours end at another time than they begin"));
    return () -> new QuietHours(from.get(), to.get());
  }

  /**
   * The moment itself if it may be used, else the end of the quiet hours. By the wall clock: on the days on which
   * clocks change they are an hour longer or shorter.
   */
  public Instant endOrSame(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (!quiet(local.toLocalTime())) {
      return at;
    }
    boolean tomorrow = !local.toLocalTime().isBefore(to);
    var day = tomorrow ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    return day.atTime(to).atZone(zone).toInstant();
  }

  private boolean quiet(LocalTime time) {
    boolean after = !time.isBefore(from);
    boolean before = time.isBefore(to);
    return from.isBefore(to) ? after && before : after || before;
  }
}
