package dev.thecal.web.plan;

import dev.thecal.content.render.Wording;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The phrases of a plan, and days as its reader writes them. */
record PlanWords(Wording words, Locale locale) {

  String say(String key, Object... parts) {
    return words.phrase(key, parts);
  }

  String day(LocalDate day) {
    return day(day, locale);
  }

  String moment(ZonedDateTime at) {
    return day(at.toLocalDate()) + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(at);
  }

  /** With its weekday: people remember that better. */
  static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(locale)
        .format(day);
  }
}
