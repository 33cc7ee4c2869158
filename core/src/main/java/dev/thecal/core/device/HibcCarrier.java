package dev.thecal.core.device;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a HIBC supplier label: primary data, secondary data, or both joined by a slash. */
final class HibcCarrier {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
  private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Z](?=\\+)");
  /** Labeler, catalogue number, unit of measure. */
  private static final Pattern PRIMARY = Pattern.compile("[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\\d");

  private final UdiParts parts;
  private final LabelDates dates;

  HibcCarrier(UdiParts parts, LabelDates dates) {
    this.parts = parts;
    this.dates = dates;
  }

  /**
   * @return false if this is no HIBC text; nothing was read then
   */
  boolean read(String carrier) {
    String text = plain(carrier);
    if (text.length() < 3 || text.charAt(0) != '+') {
      return false;
    }
    checkCharacter(text);
    String data = text.substring(1, text.length() - 1);
    if (isPrimary(data)) {
      primary(data, text.charAt(text.length() - 1));
    } else {
      link(data.charAt(data.length() - 1));
      segment(data.substring(0, data.length() - 1));
    }
    return true;
  }

  /** A labeler may begin with S, and so does a serial number alone: then the link tells. */
  private boolean isPrimary(String data) {
    char last = data.charAt(data.length() - 1);
    boolean serialAlone =
        data.charAt(0) == 'S' && parts.primaryCheck().filter(c -> c == last).isPresent();
    return Character.isLetter(data.charAt(0)) && !serialAlone;
  }

  /** Without the mark of the scanner, the asterisks of Code 39, and the printed form of a space. */
  private static String plain(String carrier) {
    String text = carrier.strip();
    Matcher symbology = SYMBOLOGY.matcher(text);
    if (symbology.find()) {
      text = text.substring(3);
    }
    if (text.length() > 2 && text.startsWith("*") && text.endsWith("*")) {
      text = text.substring(1, text.length() - 1);
    }
    return text.endsWith("_") ? text.substring(0, text.length() - 1) + " " : text;
  }

  private void primary(String data, char check) {
    int slash = data.indexOf('/');
    String first = slash < 0 ? data : data.substring(0, slash);
    if (PRIMARY.matcher(first).matches()) {
      parts.put(UdiParts.Text.DEVICE_IDENTIFIER, first);
    } else {
      unreadable(first);
    }
    if (slash < 0) {
      parts.primaryCheck(check);
    } else {
      List.of(data.substring(slash + 1).split("/", -1)).forEach(this::segment);
    }
  }

  private void segment(String data) {
    boolean read;
    if (data.startsWith("$$+")) {
      read = dated(data.substring(3), UdiParts.Text.SERIAL);
    } else if (data.startsWith("$$")) {
      read = dated(data.substring(2), UdiParts.Text.LOT);
    } else if (data.startsWith("$+")) {
      read = text(UdiParts.Text.SERIAL, data.substring(2));
    } else if (data.startsWith("$")) {
      read = text(UdiParts.Text.LOT, data.substring(1));
    } else {
      read = supplement(data);
    }
    if (!read) {
      unreadable(data);
    }
  }

  private boolean supplement(String data) {
    if (data.startsWith("16D")) {
      return day(UdiParts.Day.MANUFACTURED, dates.fullYear(data.substring(3)));
    }
    if (data.startsWith("14D")) {
      return day(UdiParts.Day.EXPIRES, dates.fullYear(data.substring(3)));
    }
    if (data.startsWith("S")) {
      return text(UdiParts.Text.SERIAL, data.substring(1));
    }
    if (data.startsWith("Q")) {
      parts.putOther("Q", data.substring(1));
      return true;
    }
    return data.length() >= 5
        && day(UdiParts.Day.EXPIRES, dates.yearDay(data.substring(0, 5)))
        && text(UdiParts.Text.LOT, data.substring(5));
  }

  /** A flag says which form of date follows, if any, and before it maybe a quantity. */
  private boolean dated(String data, UdiParts.Text part) {
    if (data.isEmpty()) {
      return false;
    }
    return switch (data.charAt(0)) {
      case '0', '1' -> expires(data, 0, 4, part);
      case '2', '3' -> expires(data, 1, 6, part);
      case '4' -> expires(data, 1, 8, part);
      case '5' -> expires(data, 1, 5, part);
      case '6' -> expires(data, 1, 7, part);
      case '7' -> text(part, data.substring(1));
      case '8' -> quantity(data, 2, part);
      case '9' -> quantity(data, 5, part);
      default -> text(part, data);
    };
  }

  private boolean expires(String data, int from, int length, UdiParts.Text part) {
    if (data.length() < from + length) {
      return false;
    }
    String digits = data.substring(from, from + length);
    Optional<DayRange> day = switch (data.charAt(0)) {
      case '0', '1' -> dates.monthYear(digits);
      case '2' -> dates.monthDayYear(digits);
      case '3', '4' -> dates.yearMonthDay(digits.substring(0, 6));
      default -> dates.yearDay(digits.substring(0, 5));
    };
    return day(UdiParts.Day.EXPIRES, day) && text(part, data.substring(from + length));
  }

  private boolean quantity(String data, int digits, UdiParts.Text part) {
    if (data.length() <= digits) {
      return false;
    }
    parts.putOther("Q", data.substring(1, 1 + digits));
    parts.warn(
        "udi-part-doubtful",
        "after a quantity the label may name a date or not: compare lot, serial number and date with"
            + " the label",
        UdiParts.HIBC);
    String rest = data.substring(1 + digits);
    return rest.isEmpty() || dated(rest, part) || text(part, rest);
  }

  private boolean text(UdiParts.Text part, String value) {
    if (value.isEmpty()) {
      return true;
    }
    if (!value.matches("[A-Z0-9.\\- ]{1,20}")) {
      return false;
    }
    parts.put(part, value);
    return true;
  }

  private boolean day(UdiParts.Day part, Optional<DayRange> day) {
    day.ifPresent(found -> parts.put(part, found));
    return day.isPresent();
  }

  /** Modulo 43 of all characters before the last one. */
  private void checkCharacter(String text) {
    String data = text.substring(0, text.length() - 1);
    if (data.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
      parts.warn(
          "udi-characters",
          "\"" + text + "\" has characters that no HIBC label has: compare with the label",
          UdiParts.HIBC);
      return;
    }
    char expected = CHARACTERS.charAt(data.chars().map(CHARACTERS::indexOf).sum() % 43);
    if (expected != text.charAt(text.length() - 1)) {
      parts.warn(
          "udi-check-character",
          "the check character of \"" + text + "\" should be \"" + expected
              + "\": compare with the label",
          UdiParts.HIBC);
    }
  }

  /** Secondary data alone end with the check character of their primary data. */
  private void link(char link) {
    if (parts.primaryCheck().filter(check -> check != link).isPresent()) {
      parts.warn(
          "udi-link",
          "the second barcode is linked to \"" + link + "\", not to the first one: maybe it is of"
              + " another package",
          UdiParts.HIBC);
    }
  }

  private void unreadable(String data) {
    parts.warn("udi-part-unreadable", "\"" + data + "\" could not be read", UdiParts.HIBC);
  }
}
