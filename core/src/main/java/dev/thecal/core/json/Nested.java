package dev.thecal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what stands below a field: an object, or a list element by element, so that each problem has its
 * pointer. A value is built only if all below its field has read well; problems elsewhere do not hide its own.
 *
 * @param attempts of the whole input
 */
record Nested(Attempts attempts) {

  /** Reads one element of a list. */
  interface Element<T> {
    Supplier<T> read(JsonNode value, String pointer);
  }

  <T> Field<T> object(Field<JsonNode> field, Function<JsonInput, Supplier<T>> reader) {
    String at = field.pointer();
    int before = attempts.count();
    return field
        .optional()
        .flatMap(value -> attempts
            .read(value, at, one -> element(one, at, reader))
            .optional()
            .filter(ignored -> attempts.count() == before)
            .map(supplier -> attempts.read(value, at, ignored -> supplier.get())))
        .orElseGet(() -> Field.absent(at));
  }

  <T> Field<List<T>> list(Field<JsonNode> field, Element<T> reader) {
    String at = field.pointer();
    int before = attempts.count();
    return field
        .optional()
        .flatMap(value -> attempts
            .read(value, at, all -> elements(all, at, reader))
            .optional()
            .filter(ignored -> attempts.count() == before)
            .map(suppliers -> built(value, at, suppliers)))
        .orElseGet(() -> Field.absent(at));
  }

  <T> Supplier<T> element(JsonNode value, String at, Function<JsonInput, Supplier<T>> reader) {
    if (!value.isObject()) {
      attempts.refuse(at, "an object is expected, was " + value);
      return Field.absent(at);
    }
    var inner = new JsonInput(value, at, attempts);
    Supplier<T> answer = reader.apply(inner);
    inner.reportUnknown();
    return answer;
  }

  <T> Supplier<T> scalar(JsonNode value, String at, Function<String, T> reader) {
    return attempts.read(value, at, one -> reader.apply(Scalars.text(one)));
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

  /** Element by element, so that each one that its own constructor refuses is named. */
  private <T> Field<List<T>> built(JsonNode value, String at, List<Supplier<T>> suppliers) {
    var all = new ArrayList<Optional<T>>();
    for (int i = 0; i < suppliers.size(); i++) {
      Supplier<T> supplier = suppliers.get(i);
      all.add(
          attempts.read(value.path(i), at + "/" + i, ignored -> supplier.get()).optional());
    }
    return all.stream().allMatch(Optional::isPresent)
        ? Field.of(at, all.stream().map(Optional::orElseThrow).toList())
        : Field.absent(at);
  }
}
