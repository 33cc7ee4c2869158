package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A whole number of days, weeks or months as a policy says it: {@code 6 weeks}.
 *
 * @param count 1 to 999
 */
public record Interval(int count, Unit unit) {

  /** The closed list of units. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,3}) (\\S+)");
  private static final List<String> NAMES = List.of("days", "weeks", "months");

  public Interval {
    if (count < 1 || count > 999) {
      throw new IllegalArgumentException("an interval has 1 to 999 units, was " + count);
    }
  }

  /**
   * @throws IllegalArgumentException naming the value and the cure if it is not of this form
   */
  public static Interval parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + text
          + "\" is not an interval; write a number, a space and days, weeks or months,"
          + " for example 6 weeks");
    }
    String unit = parts.group(2).endsWith("s") ? parts.group(2) : parts.group(2) + "s";
    if (!NAMES.contains(unit)) {
      throw new IllegalArgumentException("unknown unit \"" + parts.group(2) + "\" in \"" + text
          + "\"; use days, weeks or months" + Suggestions.maybe(unit, NAMES));
    }
    return new Interval(
        Integer.parseInt(parts.group(1)), Reads.oneOf(Unit.class).apply(unit));
  }

  /** The day this long after the given one; a month ends on its last day at the latest. */
  public LocalDate after(LocalDate day) {
    return day.plus(period());
  }

  public Period period() {
    return switch (unit) {
      case DAYS -> Period.ofDays(count);
      case WEEKS -> Period.ofWeeks(count);
      case MONTHS -> Period.ofMonths(count);
    };
  }

  /** For the order of two intervals only: a month counts as 30 days. */
  int roughDays() {
    return switch (unit) {
      case DAYS -> count;
      case WEEKS -> 7 * count;
      case MONTHS -> 30 * count;
    };
  }

  @JsonValue
  @Override
  public String toString() {
    String name = Reads.name(unit);
    return count + " " + (count == 1 ? name.substring(0, name.length() - 1) : name);
  }
}
