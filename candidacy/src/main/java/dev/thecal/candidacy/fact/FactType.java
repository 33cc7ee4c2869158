package dev.thecal.candidacy.fact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How values of one kind are read and written, so that two equal values are always {@code equals}.
 *
 * @param <T> what a fact of this type holds
 */
public final class FactType<T> {

  private static final int MOST_SHARED = 256;

  private enum JsonForm {
    NUMBER,
    BOOLEAN,
    TEXT
  }

  private final String name;
  private final JsonForm form;
  private final Map<String, Object> schema;
  private final Function<String, T> reader;
  private final Function<T, String> writer;

  /** One for each value, where there are few: facts of many patients then stay small and near. */
  private final Map<T, Optional<T>> shared = new ConcurrentHashMap<>();

  private FactType(
      String name,
      JsonForm form,
      Map<String, Object> schema,
      Function<String, T> reader,
      Function<T, String> writer) {
    this.name = name;
    this.form = form;
    this.schema = new TreeMap<>(schema);
    this.reader = reader;
    this.writer = writer;
  }

  /** A decimal number within the bounds, both inclusive. */
  public static FactType<BigDecimal> number(int least, int most) {
    return new FactType<>(
        "number from " + least + " to " + most,
        JsonForm.NUMBER,
        Map.of("type", "number", "minimum", least, "maximum", most),
        text -> Numbers.within(text, least, most),
        BigDecimal::toPlainString);
  }

  /** A whole number within the bounds, both inclusive. */
  public static FactType<Integer> whole(int least, int most) {
    return new FactType<>(
        "whole number from " + least + " to " + most,
        JsonForm.NUMBER,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        text -> Numbers.whole(text, least, most),
        String::valueOf);
  }

  /** Yes or no; never a guess for a missing answer. */
  public static FactType<Boolean> yesNo() {
    return new FactType<>(
        "yes or no", JsonForm.BOOLEAN, Map.of("type", "boolean"), FactType::yesNo, String::valueOf);
  }

  public static FactType<LocalDate> date() {
    return new FactType<>(
        "date",
        JsonForm.TEXT,
        Map.of("type", "string", "format", "date", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        Reads::date,
        LocalDate::toString);
  }

  /** Free words, 1 to 200 characters. */
  public static FactType<String> text() {
    return new FactType<>(
        "text",
        JsonForm.TEXT,
        Map.of("type", "string", "minLength", 1, "maxLength", 200),
        Reads.text(200),
        text -> text);
  }

  /** One word of a closed list. */
  public static <E extends Enum<E>> FactType<E> oneOf(Class<E> words) {
    return new FactType<>(
        "choice",
        JsonForm.TEXT,
        Map.of("enum", Arrays.stream(words.getEnumConstants()).map(Reads::name).toList()),
        Reads.oneOf(words),
        Reads::name);
  }

  /** A number with a unit of the closed list, for example {@code "2.5 cm"}. */
  public static FactType<Measure> quantity(Dimension dimension) {
    return of(
        "quantity (" + dimension.words() + ")",
        text -> Measure.parse(text, dimension),
        Measure::toString);
  }

  /** A type of somebody's own, written as a text; the reader throws {@link IllegalArgumentException}. */
  public static <T> FactType<T> of(
      String name, Function<String, T> reader, Function<T, String> writer) {
    return new FactType<>(
        name, JsonForm.TEXT, Map.of("type", "string", "description", name), reader, writer);
  }

  /** In words, for the question and the list of keys. */
  public String name() {
    return name;
  }

  /** The form of a bare value as JSON Schema (draft 2020-12) says it; never looser than what JSON must be here. */
  public Map<String, Object> jsonSchema() {
    return new TreeMap<>(schema);
  }

  /**
   * Reads a value from a text, as charts keep it.
   *
   * @throws IllegalArgumentException with the value and the cure
   */
  public T parse(String text) {
    return reader.apply(text.strip());
  }

  /** The text that {@link #parse} reads. */
  public String write(T value) {
    return writer.apply(value);
  }

  /** The same value in the one form that compares as equal, within its bounds. */
  T normal(T value) {
    return parse(write(value));
  }

  /** The value as something known; values of closed types share it. */
  Optional<T> known(T value) {
    return value instanceof Boolean || value instanceof Enum || value instanceof Integer
        ? shared(value)
        : Optional.of(value);
  }

  private Optional<T> shared(T value) {
    Optional<T> before = shared.get(value);
    if (before != null || shared.size() >= MOST_SHARED) {
      return before == null ? Optional.of(value) : before;
    }
    var made = Optional.of(value);
    shared.put(value, made);
    return made;
  }

  /** The value as JSON shows it: a number, true or false, or a text. */
  public Object json(T value) {
    return switch (form) {
      case NUMBER -> new BigDecimal(write(value));
      case BOOLEAN -> Boolean.valueOf(write(value));
      case TEXT -> write(value);
    };
  }

  /**
   * Reads a value as JSON shows it; a text that looks like a number is not one.
   *
   * @throws IllegalArgumentException with the value and the cure
   */
  public T read(JsonNode node) {
    boolean right = switch (form) {
      case NUMBER -> node.isNumber();
      case BOOLEAN -> node.isBoolean();
      case TEXT -> node.isTextual();
    };
    if (!right) {
      String wanted = form == JsonForm.BOOLEAN ? "true or false without quotes" : "a " + name;
      throw new IllegalArgumentException(wanted + " is expected, was " + node);
    }
    return parse(node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
  }

  private static Boolean yesNo(String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw new IllegalArgumentException("yes or no is expected, was \"" + text + "\"");
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
