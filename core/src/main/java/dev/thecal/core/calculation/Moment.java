package dev.thecal.core.calculation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day or an instant, as somebody wrote it. A bare day is uncertain by 24 hours, and each use names the
 * safe end of it.
 *
 * @param day the date, also of an instant
 * @param time empty for a bare day
 */
record Moment(LocalDate day, Optional<OffsetDateTime> time) {

  static Moment parse(String text) {
    if (text.length() <= DATE_LENGTH) {
      return new Moment(Inputs.date(text), Optional.empty());
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return new Moment(Inputs.date(time.toLocalDate().toString()), Optional.of(time));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + text
          + "\" is not a time; write 2026-05-06, or 2026-05-06T09:30:00Z with an offset");
    }
  }

  private static final int DATE_LENGTH = 10;

  /** The first moment it can mean. */
  OffsetDateTime earliest(ZoneOffset offset) {
    return time.orElseGet(() -> day.atStartOfDay().atOffset(offset));
  }

  /** The last moment it can mean: the end of a bare day. */
  OffsetDateTime latest(ZoneOffset offset) {
    return time.orElseGet(() -> day.plusDays(1).atStartOfDay().atOffset(offset));
  }

  /** The offset it was written in. */
  Optional<ZoneOffset> offset() {
    return time.map(OffsetDateTime::getOffset);
  }

  /** RFC 3339, always with seconds. */
  static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
