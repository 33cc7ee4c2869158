package dev.thecal.core.reference;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads figures: {@code {"value": "0.048 mL/day", "source": {"title": …, "locator": …, "address": …},
 * "status": "cited"}}. A figure without unit, source or status is a problem: it does not load.
 */
public final class Figures {

  private static final int LONGEST = 2000;
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})? %");
  private static final Pattern TESLA = Pattern.compile("\\d{1,2}(\\.\\d)? T");
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,4}) (years|months|days)");

  /** How far a figure of a file may be trusted; approvals are a clinic's, not a file's. */
  private enum Status {
    CITED,
    DRAFT
  }

  private Figures() {}

  /** A figure that must be there. */
  public static <T> Field<Cited<T>> required(JsonInput in, String name, Function<String, T> value) {
    return in.requiredObject(name, figure -> cited(figure, figure.required("value", value)));
  }

  /** A figure that may be unknown. */
  public static <T> Field<Cited<T>> optional(JsonInput in, String name, Function<String, T> value) {
    return in.optionalObject(name, figure -> cited(figure, figure.required("value", value)));
  }

  /** Several figures with a key each, or none. */
  public static <T> Field<List<Cited<T>>> list(
      JsonInput in, String name, Function<String, T> value) {
    return listOf(in, name, figure -> figure.required("value", value));
  }

  /** Several figures of more than one part; the parts stand beside source and status. */
  public static <T> Field<List<Cited<T>>> listOf(
      JsonInput in, String name, Function<JsonInput, Supplier<T>> value) {
    return in.optionalList(name, figure -> {
      figure.required("key", key -> Ids.check("key", key));
      return cited(figure, value.apply(figure));
    });
  }

  /** A field list that is absent is an empty list. */
  public static <T> List<T> orNone(Field<List<T>> field) {
    return field.optional().orElse(List.of());
  }

  /** Text of reference data. */
  public static String text(String value) {
    return Reads.text(LONGEST).apply(value);
  }

  /** {@code yes} or {@code no}. */
  public static Boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is not yes or no");
    };
  }

  /** A strength of a scanner, for example {@code "1.5 T"}. */
  public static String tesla(String text) {
    if (!TESLA.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a field strength; write for example \"1.5 T\"");
    }
    return text;
  }

  /** A number of days with its unit, for example {@code "90 days"}. */
  public static int days(String value) {
    Measure measure = Measure.parse(value, Dimension.DURATION);
    if (measure.unit() != Unit.DAYS || measure.amount() % Unit.DAYS.baseUnits() != 0) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a whole number of days; write for example \"90 days\"");
    }
    return Math.toIntExact(measure.amount() / Unit.DAYS.baseUnits());
  }

  /** A duration with its unit, for example {@code "12 h"}; a day is 24 hours. */
  public static Duration duration(String value) {
    return Duration.ofSeconds(Measure.parse(value, Dimension.DURATION).amount());
  }

  /** A percentage with its sign, for example {@code "14.5 %"}, as a ratio: 0.145. */
  public static BigDecimal percent(String value) {
    if (!PERCENT.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a percentage; write for example \"14.5 %\"");
    }
    return new BigDecimal(value.substring(0, value.length() - 2)).movePointLeft(2);
  }

  /** Whole years, months or days of the calendar, for example {@code "7 years"}. */
  public static Period period(String value) {
    Matcher matcher = PERIOD.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a period; write for example \"7 years\"");
    }
    int number = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "years" -> Period.ofYears(number);
      case "months" -> Period.ofMonths(number);
      default -> Period.ofDays(number);
    };
  }

  /** Reads source and status beside a value that was read already; a clinic's approval outranks the status. */
  public static <T> Supplier<Cited<T>> cited(JsonInput in, Supplier<T> value) {
    var source = in.requiredObject("source", Figures::citation);
    var status = in.required("status", Reads.oneOf(Status.class));
    Field<Cited.Approved> approval = in.optionalObject("approvedBy", Figures::approval);
    return () -> new Cited<>(
        value.get(),
        source.get(),
        approval.optional().<Cited.Standing>map(by -> by).orElseGet(() -> standing(status.get())));
  }

  private static Supplier<Cited.Approved> approval(JsonInput in) {
    var by = in.required("by", Figures::text);
    var on = in.required("on", Reads::date);
    var sample = in.requiredBoolean("sample");
    return () -> new Cited.Approved(by.get(), on.get(), sample.get());
  }

  /** Where a figure comes from: title and locator, address and date if there are any. */
  public static Supplier<Citation> citation(JsonInput in) {
    var title = in.required("title", Figures::text);
    var locator = in.required("locator", Figures::text);
    var address = in.optional("address", Figures::text);
    var date = in.optional("date", Figures::text);
    return () -> new Citation(title.get(), locator.get(), address.optional(), date.optional());
  }

  private static Cited.Standing standing(Status status) {
    return switch (status) {
      case CITED -> new Cited.Sourced();
      case DRAFT -> new Cited.Draft();
    };
  }
}
