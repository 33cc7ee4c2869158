package dev.thecal.core.device;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a GS1 element string, as scanned with its separators or as printed with parentheses. */
final class Gs1Carrier {

  private static final char SEPARATOR = '\u001D';
  private static final Pattern SYMBOLOGY = Pattern.compile("^\\](?:C1|d2|Q3|e0|J1)");
  private static final Pattern PRINTED = Pattern.compile("\\((\\d{2,4})\\)");
  private static final Pattern GTIN = Pattern.compile("\\d{14}");
  /** Identifiers with which another part may begin inside a text that lost its separator. */
  private static final Pattern MAYBE_ANOTHER = Pattern.compile(".+(?:10|11|17|21|240).+");

  /**
   * A part by its application identifier.
   *
   * @param fixed it has exactly this length and needs no separator after it
   */
  private record Format(int length, boolean fixed) {}

  private static final Map<String, Format> KNOWN = Map.ofEntries(
      Map.entry("01", new Format(14, true)),
      Map.entry("02", new Format(14, true)),
      Map.entry("11", new Format(6, true)),
      Map.entry("13", new Format(6, true)),
      Map.entry("15", new Format(6, true)),
      Map.entry("16", new Format(6, true)),
      Map.entry("17", new Format(6, true)),
      Map.entry("20", new Format(2, true)),
      Map.entry("10", new Format(20, false)),
      Map.entry("21", new Format(20, false)),
      Map.entry("22", new Format(20, false)),
      Map.entry("30", new Format(8, false)),
      Map.entry("37", new Format(8, false)),
      Map.entry("240", new Format(30, false)),
      Map.entry("241", new Format(30, false)),
      Map.entry("250", new Format(30, false)),
      Map.entry("251", new Format(30, false)),
      Map.entry("8012", new Format(20, false)));

  private final UdiParts parts;
  private final LabelDates dates;

  Gs1Carrier(UdiParts parts, LabelDates dates) {
    this.parts = parts;
    this.dates = dates;
  }

  /**
   * @param secondOfLabel another barcode of this label was GS1: then production data may stand alone
   * @return false if this is no GS1 text; nothing was read then
   */
  boolean read(String carrier, boolean secondOfLabel) {
    String text = carrier.strip();
    Matcher symbology = SYMBOLOGY.matcher(text);
    boolean marked = symbology.find() || text.indexOf(SEPARATOR) == 0;
    String data = marked ? text.substring(symbology.reset().find() ? 3 : 0) : text;
    if (PRINTED.matcher(data).lookingAt()) {
      printed(data);
      return true;
    }
    boolean begins = data.matches("(?s)01\\d{14}.*");
    if (!marked && !begins && !(secondOfLabel && identifier(data, 0).isPresent())) {
      return false;
    }
    scanned(data);
    return true;
  }

  private void printed(String data) {
    Matcher matcher = PRINTED.matcher(data);
    boolean more = matcher.find();
    while (more) {
      String identifier = matcher.group(1);
      int from = matcher.end();
      more = matcher.find();
      part(
          identifier,
          data.substring(from, more ? matcher.start() : data.length()).strip());
    }
  }

  private void scanned(String data) {
    int at = 0;
    while (at < data.length()) {
      if (data.charAt(at) == SEPARATOR) {
        at++;
        continue;
      }
      Optional<String> identifier = identifier(data, at);
      if (identifier.isEmpty()) {
        unread(data.substring(at));
        return;
      }
      int from = at + identifier.get().length();
      at = end(data, from, identifier.get());
      part(identifier.get(), data.substring(from, at));
      doubtSeparator(data, identifier.get(), data.substring(from, at));
    }
  }

  private static int end(String data, int from, String identifier) {
    Format format = KNOWN.get(identifier);
    if (format != null && format.fixed()) {
      return Math.min(data.length(), from + format.length());
    }
    int separator = data.indexOf(SEPARATOR, from);
    return separator < 0 ? data.length() : separator;
  }

  private static Optional<String> identifier(String data, int at) {
    for (int length = 2; length <= 4 && at + length <= data.length(); length++) {
      String candidate = data.substring(at, at + length);
      if (KNOWN.containsKey(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private void part(String identifier, String value) {
    @Nullable Format format = KNOWN.get(identifier);
    boolean fits = format == null
        || (format.fixed()
            ? value.length() == format.length()
            : !value.isEmpty() && value.length() <= format.length());
    boolean read = fits
        && switch (identifier) {
          case "01" -> gtin(value);
          case "10" -> text(UdiParts.Text.LOT, value);
          case "21" -> text(UdiParts.Text.SERIAL, value);
          case "11" -> day(UdiParts.Day.MANUFACTURED, value);
          case "17" -> day(UdiParts.Day.EXPIRES, value);
          default -> other(identifier, value);
        };
    if (!read) {
      parts.warn(
          "udi-part-unreadable",
          "(" + identifier + ") \"" + value + "\" is not of the form that this part must have;"
              + " maybe a separator was lost",
          UdiParts.GS1);
    }
  }

  private boolean gtin(String value) {
    if (!GTIN.matcher(value).matches()) {
      return false;
    }
    if (checkDigit(value) != value.charAt(13) - '0') {
      parts.warn(
          "udi-check-digit",
          "(01) " + value + ": the check digit should be " + checkDigit(value)
              + "; compare with the label",
          UdiParts.GS1);
    }
    return text(UdiParts.Text.DEVICE_IDENTIFIER, value);
  }

  /** Weights 3 and 1 in turn over the first 13 digits; the last digit fills up to a multiple of 10. */
  private static int checkDigit(String gtin) {
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return (10 - sum % 10) % 10;
  }

  private boolean text(UdiParts.Text part, String value) {
    parts.put(part, value);
    return true;
  }

  private boolean other(String identifier, String value) {
    parts.putOther(identifier, value);
    return true;
  }

  private boolean day(UdiParts.Day part, String value) {
    Optional<DayRange> day = dates.yearMonthDay(value);
    day.ifPresent(found -> parts.put(part, found));
    return day.isPresent();
  }

  /** Some scanners drop the separator: then a lot may have swallowed the serial number, unseen. */
  private void doubtSeparator(String data, String identifier, String value) {
    Format format = KNOWN.get(identifier);
    if (format != null
        && !format.fixed()
        && data.indexOf(SEPARATOR) < 0
        && MAYBE_ANOTHER.matcher(value).matches()) {
      parts.warn(
          "udi-separator-doubtful",
          "(" + identifier + ") \"" + value + "\" may be two parts: no separator was scanned;"
              + " compare with the label",
          UdiParts.GS1);
    }
  }

  private void unread(String rest) {
    parts.warn(
        "udi-rest-unread",
        "\"" + rest
            + "\" begins with an application identifier that is not known: not read further",
        UdiParts.GS1);
  }
}
