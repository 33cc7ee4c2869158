package dev.thecal.core.clinic;

import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Readers of the values that only clinic profiles have. */
final class ProfileReads {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");
  private static final Pattern CONDITION = Pattern.compile("c\\d{2}");

  private ProfileReads() {}

  static Function<String, String> id(String what) {
    return value -> Ids.require(what, value);
  }

  static Function<String, String> text() {
    return Reads.text(600);
  }

  static String phone(String value) {
    if (!PHONE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a phone number; write digits, spaces, hyphens and brackets");
    }
    return value;
  }

  static String address(String value) {
    var address = URI.create(value);
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a web address; it begins with https://");
    }
    return value;
  }

  /** A region such as {@code America/Chicago}; never a bare offset, which knows no summer time. */
  static ZoneId zone(String value) {
    Collection<String> known = ZoneId.getAvailableZoneIds();
    if (!known.contains(value) || !value.contains("/")) {
      throw new DateTimeException("\"" + value + "\" is not a time zone of the form region/city"
          + Suggestions.maybe(value, regions(known)));
    }
    return ZoneId.of(value);
  }

  private static List<String> regions(Collection<String> known) {
    return known.stream()
        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc"))
        .toList();
  }

  static LocalTime time(String value) {
    try {
      return LocalTime.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a time of day; write hours and minutes, for example 08:30");
    }
  }

  /** Canonical conditions are c01 to c29; whether it exists is checked where both are known. */
  static String condition(String value) {
    if (!CONDITION.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a condition id; write c01 to c29, in lower case");
    }
    return value;
  }

  /** A list that must say something. */
  static <T> List<T> some(String what, List<T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("at least one of " + what + " is needed");
    }
    return List.copyOf(values);
  }

  static <T> List<T> distinct(String what, List<T> values) {
    if (values.stream().distinct().count() != values.size()) {
      throw new IllegalArgumentException(what + " are named twice: " + values);
    }
    return List.copyOf(values);
  }
}
