package dev.thecal.core.device;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** Dates as labels print them: two digits for the year, sometimes no day. */
final class LabelDates {

  /** The widest look back from this year; the rest of a hundred years lies ahead. */
  private static final int YEARS_BACK = 50;

  private final int thisYear;

  /**
   * @param today settles the century of a year of two digits
   */
  LabelDates(LocalDate today) {
    this.thisYear = today.getYear();
  }

  /** YYMMDD; the day 00 is the whole month. */
  Optional<DayRange> yearMonthDay(String digits) {
    return of(digits, 6, text -> {
      YearMonth month = YearMonth.of(year(text, 0), number(text, 2));
      int day = number(text, 4);
      return day == 0 ? DayRange.of(month) : DayRange.of(month.atDay(day));
    });
  }

  /** MMDDYY. */
  Optional<DayRange> monthDayYear(String digits) {
    return of(
        digits,
        6,
        text -> DayRange.of(LocalDate.of(year(text, 4), number(text, 0), number(text, 2))));
  }

  /** MMYY: the whole month. */
  Optional<DayRange> monthYear(String digits) {
    return of(digits, 4, text -> DayRange.of(YearMonth.of(year(text, 2), number(text, 0))));
  }

  /** YYDDD: the day of the year. */
  Optional<DayRange> yearDay(String digits) {
    return of(
        digits,
        5,
        text -> DayRange.of(Year.of(year(text, 0)).atDay(Integer.parseInt(text.substring(2)))));
  }

  /** YYYYMMDD. */
  Optional<DayRange> fullYear(String digits) {
    return of(
        digits,
        8,
        text -> DayRange.of(LocalDate.of(
            Integer.parseInt(text.substring(0, 4)), number(text, 4), number(text, 6))));
  }

  private interface Reader {
    DayRange read(String text);
  }

  private static Optional<DayRange> of(String digits, int length, Reader reader) {
    if (digits.length() != length || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(digits));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year with these two last digits that lies 50 years back to 49 years ahead. */
  private int year(String text, int at) {
    int earliest = thisYear - YEARS_BACK;
    return earliest + Math.floorMod(number(text, at) - earliest, 100);
  }

  private static int number(String text, int at) {
    return Integer.parseInt(text.substring(at, at + 2));
  }
}
