package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.function.Supplier;

/**
 * One stretch in which a site is open, in the site's own zone.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record OpeningHours(DayOfWeek day, LocalTime from, LocalTime to) {

  public OpeningHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          Reads.name(day) + " closes at " + to + ", not after it opens at " + from);
    }
  }

  static Supplier<OpeningHours> read(JsonInput in) {
    var day = in.required("day", Reads.oneOf(DayOfWeek.class));
    var from = in.required("from", ProfileReads::time);
    var to = in.required("to", ProfileReads::time);
    return () -> new OpeningHours(day.get(), from.get(), to.get());
  }
}
