package dev.thecal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads one JSON object and collects every problem instead of stopping at the first: unknown, missing,
 * duplicate and wrong fields, each with its pointer, its value and the cure.
 *
 * <pre>{@code
 * var in = JsonInput.parse(text);
 * var dose = in.required("dose", DailyDose::parse);
 * var note = in.optional("note", Reads.text(2000));
 * in.check();                       // throws a Refusal that lists all problems
 * return new Plan(dose.get(), note.optional());
 * }</pre>
 */
public final class JsonInput {

  private final JsonNode node;
  private final String pointer;
  private final List<InputProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  JsonInput(JsonNode node, String pointer, List<InputProblem> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  /**
   * @throws MalformedJson if the text is not one JSON object
   */
  public static JsonInput parse(String text) {
    var problems = new ArrayList<InputProblem>();
    JsonNode node = StrictJsonParser.parse(text, problems);
    if (!node.isObject()) {
      throw new MalformedJson("one JSON object is expected");
    }
    return new JsonInput(node, "", problems);
  }

  /** A field that must be there; the reader throws {@link IllegalArgumentException} with the cure. */
  public <T> Field<T> required(String name, Function<String, T> reader) {
    return read(name, true, value -> reader.apply(scalar(value)));
  }

  /** A field that may be absent or null. */
  public <T> Field<T> optional(String name, Function<String, T> reader) {
    return read(name, false, value -> reader.apply(scalar(value)));
  }

  /** A JSON number (never a string that looks like one). */
  public Field<BigDecimal> requiredNumber(String name) {
    return read(name, true, JsonInput::number);
  }

  public Field<BigDecimal> optionalNumber(String name) {
    return read(name, false, JsonInput::number);
  }

  /** A whole JSON number within the bounds, both inclusive. */
  public Field<Integer> requiredInt(String name, int least, int most) {
    return read(name, true, value -> whole(value, least, most));
  }

  public Field<Integer> optionalInt(String name, int least, int most) {
    return read(name, false, value -> whole(value, least, most));
  }

  /** {@code true} or {@code false}; a string or number is refused. */
  public Field<Boolean> requiredBoolean(String name) {
    return read(name, true, JsonInput::bool);
  }

  public Field<Boolean> optionalBoolean(String name) {
    return read(name, false, JsonInput::bool);
  }

  /** A nested object; its own problems and unknown fields are reported with full pointers. */
  public <T> Field<T> requiredObject(String name, Function<JsonInput, Supplier<T>> reader) {
    return object(name, true, reader);
  }

  public <T> Field<T> optionalObject(String name, Function<JsonInput, Supplier<T>> reader) {
    return object(name, false, reader);
  }

  /** A list of objects; an empty list is a list. */
  public <T> Field<List<T>> requiredList(String name, Function<JsonInput, Supplier<T>> reader) {
    return list(name, true, (element, at) -> nested(element, at, reader));
  }

  public <T> Field<List<T>> optionalList(String name, Function<JsonInput, Supplier<T>> reader) {
    return list(name, false, (element, at) -> nested(element, at, reader));
  }

  /** A list of scalars. */
  public <T> Field<List<T>> requiredScalars(String name, Function<String, T> reader) {
    return list(name, true, (element, at) -> element(element, at, reader));
  }

  public <T> Field<List<T>> optionalScalars(String name, Function<String, T> reader) {
    return list(name, false, (element, at) -> element(element, at, reader));
  }

  /** The raw value, for maps with free keys; empty when absent. */
  public Field<JsonNode> optionalRaw(String name) {
    return read(name, false, value -> value);
  }

  /** Says a problem that only the caller can see, for example between two fields. */
  public void problem(String field, String detail) {
    problems.add(new InputProblem(field.isEmpty() ? pointer : pointer + "/" + field, detail));
  }

  /** Where this object stands in the whole input. */
  public String pointer() {
    return pointer;
  }

  /** The names of the fields that are present, in their order. */
  public List<String> names() {
    return List.copyOf(iterable(node));
  }

  /**
   * Ends the reading: fields nobody asked for are problems too.
   *
   * @throws Refusal of kind INVALID with all problems of the whole input
   */
  public void check() {
    reportUnknown();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  /** As {@link #check()}, but hands the problems out, for files of which several are read. */
  public List<InputProblem> finish() {
    reportUnknown();
    return List.copyOf(problems);
  }

  private void reportUnknown() {
    for (String name : iterable(node)) {
      if (!known.contains(name)) {
        problems.add(new InputProblem(
            at(name), "unknown field \"" + name + "\"" + Suggestions.maybe(name, known)));
        known.add(name);
      }
    }
  }

  private static List<String> iterable(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private <T> Field<T> object(
      String name, boolean required, Function<JsonInput, Supplier<T>> reader) {
    int before = problems.size();
    Field<Supplier<T>> inner = read(name, required, value -> nested(value, at(name), reader));
    return inner
        .optional()
        .filter(ignored -> problems.size() == before)
        .map(supplier -> guarded(node.get(name), at(name), ignored -> supplier.get()))
        .orElseGet(() -> Field.absent(at(name)));
  }

  private interface Element<T> {
    Supplier<T> read(JsonNode value, String pointer);
  }

  private <T> Field<List<T>> list(String name, boolean required, Element<T> reader) {
    int before = problems.size();
    Field<List<Supplier<T>>> inner =
        read(name, required, value -> elements(value, at(name), reader));
    return inner
        .optional()
        .filter(ignored -> problems.size() == before)
        .map(all -> built(name, all))
        .orElseGet(() -> Field.absent(at(name)));
  }

  /** Element by element, so that one that its own constructor refuses is named. */
  private <T> Field<List<T>> built(String name, List<Supplier<T>> all) {
    var built = new ArrayList<Optional<T>>();
    for (int i = 0; i < all.size(); i++) {
      Supplier<T> element = all.get(i);
      Field<T> field =
          guarded(node.path(name).path(i), at(name) + "/" + i, ignored -> element.get());
      built.add(field.optional());
    }
    return built.stream().allMatch(Optional::isPresent)
        ? Field.of(at(name), built.stream().map(Optional::orElseThrow).toList())
        : Field.absent(at(name));
  }

  private static <T> List<Supplier<T>> elements(JsonNode value, String at, Element<T> reader) {
    if (!value.isArray()) {
      throw new IllegalArgumentException("a list is expected, was " + value);
    }
    var all = new ArrayList<Supplier<T>>();
    for (int i = 0; i < value.size(); i++) {
      all.add(reader.read(value.get(i), at + "/" + i));
    }
    return all;
  }

  private <T> Supplier<T> nested(
      JsonNode value, String at, Function<JsonInput, Supplier<T>> reader) {
    if (!value.isObject()) {
      problems.add(new InputProblem(at, "an object is expected, was " + value));
      return Field.absent(at);
    }
    var inner = new JsonInput(value, at, problems);
    Supplier<T> answer = reader.apply(inner);
    inner.reportUnknown();
    return answer;
  }

  private <T> Supplier<T> element(JsonNode value, String at, Function<String, T> reader) {
    return guarded(value, at, v -> reader.apply(scalar(v)));
  }

  private <T> Field<T> read(String name, boolean required, Function<JsonNode, T> reader) {
    known.add(name);
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      if (required) {
        problems.add(new InputProblem(at(name), "required field \"" + name + "\" is missing"));
      }
      return Field.absent(at(name));
    }
    return guarded(value, at(name), reader);
  }

  private <T> Field<T> guarded(JsonNode value, String at, Function<JsonNode, T> reader) {
    try {
      return Field.of(at, reader.apply(value));
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(new InputProblem(at, String.valueOf(e.getMessage())));
      return Field.absent(at);
    }
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static String scalar(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("a text in quotes is expected, was " + value);
    }
    return value.textValue();
  }

  private static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is expected, was " + value);
    }
    return value.decimalValue();
  }

  private static int whole(JsonNode value, int least, int most) {
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw new IllegalArgumentException(
          "a whole number from " + least + " to " + most + " is expected, was " + value);
    }
    return value.intValue();
  }

  private static boolean bool(JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("true or false is expected, was " + value);
    }
    return value.booleanValue();
  }
}
