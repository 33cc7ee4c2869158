package dev.thecal.candidacy.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as a reason writes it: {@code 6 May 2026}, which no country reads as another day. */
public final class DayText {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DayText() {}

  public static String of(LocalDate day) {
    return FORM.format(day);
  }
}
