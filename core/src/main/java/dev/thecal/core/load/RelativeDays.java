package dev.thecal.core.load;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sample data that never grow old: {@code {today-45}} in a file stands for the day 45 days before the day
 * of loading, {@code {today}} for that day itself.
 */
final class RelativeDays {

  private static final Pattern MARK = Pattern.compile("\\{today([+-]\\d{1,5})?}");

  private RelativeDays() {}

  /** Puts dates in place of the marks; what is no mark stays, and the reader of the field refuses it. */
  static String resolve(String text, LocalDate today) {
    return MARK.matcher(text)
        .replaceAll(mark -> today.plusDays(days(mark.group(1))).toString());
  }

  private static long days(@Nullable String group) {
    return group == null ? 0 : Long.parseLong(group);
  }
}
