package dev.thecal.candidacy.rule;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day as a reason writes it: {@code 6 May 2026}, which no country reads as another day. */
public final class DayText {

  private static final List<String> MONTHS = Arrays.stream(Month.values())
      .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
      .toList();

  private DayText() {}

  public static String of(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " "
        + (day.getYear() > 999 ? day.getYear() : String.format(Locale.ROOT, "%04d", day.getYear()));
  }
}
