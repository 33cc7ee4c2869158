package dev.thecal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Attempts attempts;
  private final Nested nested;
  private final Set<String> known = new LinkedHashSet<>();

  JsonInput(JsonNode node, String pointer, Attempts attempts) {
    this.node = node;
    this.pointer = pointer;
    this.attempts = attempts;
    this.nested = new Nested(attempts);
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
    return new JsonInput(node, "", new Attempts(problems));
  }

  /** A field that must be there; the reader throws {@link IllegalArgumentException} with the cure. */
  public <T> Field<T> required(String name, Function<String, T> reader) {
    return read(name, true, value -> reader.apply(Scalars.text(value)));
  }

  /** A field that may be absent or null. */
  public <T> Field<T> optional(String name, Function<String, T> reader) {
    return read(name, false, value -> reader.apply(Scalars.text(value)));
  }

  /**
   * Fields that must be there, null or not: where a whole is replaced, one left out by mistake would
   * silently be erased.
   */
  public void requireStated(String... names) {
    for (String name : names) {
      if (!node.has(name)) {
        attempts.refuse(
            at(name),
            "field \"" + name
                + "\" is missing; a change states every field: give its value, or null"
                + " to erase it");
      }
    }
  }

  /** A JSON number (never a string that looks like one). */
  public Field<BigDecimal> requiredNumber(String name) {
    return read(name, true, Scalars::number);
  }

  public Field<BigDecimal> optionalNumber(String name) {
    return read(name, false, Scalars::number);
  }

  /** A whole JSON number within the bounds, both inclusive. */
  public Field<Integer> requiredInt(String name, int least, int most) {
    return read(name, true, value -> Scalars.whole(value, least, most));
  }

  public Field<Integer> optionalInt(String name, int least, int most) {
    return read(name, false, value -> Scalars.whole(value, least, most));
  }

  /** {@code true} or {@code false}; a string or number is refused. */
  public Field<Boolean> requiredBoolean(String name) {
    return read(name, true, Scalars::bool);
  }

  public Field<Boolean> optionalBoolean(String name) {
    return read(name, false, Scalars::bool);
  }

  /** A nested object; its own problems and unknown fields are reported with full pointers. */
  public <T> Field<T> requiredObject(String name, Function<JsonInput, Supplier<T>> reader) {
    return nested.object(raw(name, true), reader);
  }

  public <T> Field<T> optionalObject(String name, Function<JsonInput, Supplier<T>> reader) {
    return nested.object(raw(name, false), reader);
  }

  /** A list of objects; an empty list is a list. */
  public <T> Field<List<T>> requiredList(String name, Function<JsonInput, Supplier<T>> reader) {
    return nested.list(raw(name, true), (value, at) -> nested.element(value, at, reader));
  }

  public <T> Field<List<T>> optionalList(String name, Function<JsonInput, Supplier<T>> reader) {
    return nested.list(raw(name, false), (value, at) -> nested.element(value, at, reader));
  }

  /** A list of scalars. */
  public <T> Field<List<T>> requiredScalars(String name, Function<String, T> reader) {
    return nested.list(raw(name, true), (value, at) -> nested.scalar(value, at, reader));
  }

  public <T> Field<List<T>> optionalScalars(String name, Function<String, T> reader) {
    return nested.list(raw(name, false), (value, at) -> nested.scalar(value, at, reader));
  }

  /** The raw value, for maps with free keys; empty when absent. */
  public Field<JsonNode> optionalRaw(String name) {
    return raw(name, false);
  }

  /** Says a problem that only the caller can see, for example between two fields. */
  public void problem(String field, String detail) {
    attempts.refuse(field.isEmpty() ? pointer : pointer + "/" + field, detail);
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
    if (attempts.count() > 0) {
      throw Refusal.invalid(attempts.problems());
    }
  }

  /** As {@link #check()}, but hands the problems out, for files of which several are read. */
  public List<InputProblem> finish() {
    reportUnknown();
    return List.copyOf(attempts.problems());
  }

  void reportUnknown() {
    for (String name : iterable(node)) {
      if (!known.contains(name)) {
        attempts.refuse(
            at(name), "unknown field \"" + name + "\"" + Suggestions.maybe(name, known));
        known.add(name);
      }
    }
  }

  private static List<String> iterable(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Field<JsonNode> raw(String name, boolean required) {
    return read(name, required, value -> value);
  }

  private <T> Field<T> read(String name, boolean required, Function<JsonNode, T> reader) {
    known.add(name);
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      if (required) {
        attempts.refuse(at(name), "required field \"" + name + "\" is missing");
      }
      return Field.absent(at(name));
    }
    return attempts.read(value, at(name), reader);
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
