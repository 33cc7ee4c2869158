package dev.thecal.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readers for {@link JsonInput}: each turns a text into a value or says the cure. */
public final class Reads {

  /** A nurse cannot see them, a database may refuse them, and they can show a name backwards. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Day first or month first: the reader cannot know, and the refill date hangs on it. */
  private static final Pattern EITHER_WAY =
      Pattern.compile("\\d{1,2}[/. -]\\d{1,2}[/. -](\\d{2}|\\d{4})");

  private Reads() {}

  /** A text that is not blank and not longer than the bound; surrounding white space is cut. */
  public static Function<String, String> text(int longest) {
    return value -> {
      String text = value.strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException(
            "a text of 1 to " + longest + " characters is expected, was blank");
      }
      if (text.length() > longest) {
        throw new IllegalArgumentException(
            "a text of 1 to " + longest + " characters is expected, was " + text.length());
      }
      if (UNSEEN.matcher(text).find()) {
        throw new IllegalArgumentException(
            "a text without control characters and without marks that turn its direction is expected");
      }
      return text;
    };
  }

  /** {@code 2026-05-06}. */
  public static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + value + "\" is not a date"
          + (EITHER_WAY.matcher(value).matches() ? " that can be read in one way only" : "")
          + "; write year-month-day, for example 2026-05-06");
    }
  }

  /** {@code 2026-05-06T09:30:00Z} or with an offset. */
  public static Instant instant(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + value
          + "\" is not a time; write date, T, time and offset, for example 2026-05-06T09:30:00Z");
    }
  }

  /** A constant by its lower-case, hyphenated name: {@code SINGLE_INJECTION} is {@code single-injection}. */
  public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return value -> Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" is not one of "
            + String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Reads::name).toList())));
  }

  /** The name that {@link #oneOf} reads. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
