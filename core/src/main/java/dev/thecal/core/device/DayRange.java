package dev.thecal.core.device;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;

/**
 * Days within which something happened: one day, or the whole month where a label names no day.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive, not before the first
 */
public record DayRange(LocalDate from, LocalDate to) {

  public DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("\"to\" " + to + " is before \"from\" " + from);
    }
  }

  public static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  public static DayRange of(YearMonth month) {
    return new DayRange(month.atDay(1), month.atEndOfMonth());
  }

  /** At least one day lies in both. */
  public boolean overlaps(DayRange other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Every day of this one lies in the other. */
  public boolean within(DayRange other) {
    return !from.isBefore(other.from) && !to.isAfter(other.to);
  }

  /** Fields named as in the record. */
  public static Supplier<DayRange> read(JsonInput in) {
    var from = in.required("from", Reads::date);
    var to = in.required("to", Reads::date);
    return () -> new DayRange(from.get(), to.get());
  }

  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
