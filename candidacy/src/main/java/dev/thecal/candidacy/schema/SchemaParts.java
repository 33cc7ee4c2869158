package dev.thecal.candidacy.schema;

import dev.thecal.core.json.Reads;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces that the schemas share, in a stable order. */
final class SchemaParts {

  private static final int LONGEST = 200;

  private SchemaParts() {}

  static Map<String, Object> map() {
    return new LinkedHashMap<>();
  }

  /** Two fields in this order; {@code Map.of} has none. */
  static Map<String, Object> pair(
      String first, Object firstValue, String second, Object secondValue) {
    var pair = map();
    pair.put(first, firstValue);
    pair.put(second, secondValue);
    return pair;
  }

  static Map<String, Object> root(String id, String title) {
    var root = map();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", id);
    root.put("title", title);
    return root;
  }

  /** An object without any other field. */
  static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
    var object = map();
    object.put("type", "object");
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  static Map<String, Object> described(String description, Map<String, Object> schema) {
    var all = map();
    all.put("description", description);
    all.putAll(schema);
    return all;
  }

  static Map<String, Object> text(int longest, String description) {
    var text = map();
    text.put("description", description);
    text.put("type", "string");
    text.put("minLength", 1);
    text.put("maxLength", longest);
    return text;
  }

  static Map<String, Object> date(String description) {
    var date = map();
    date.put("description", description);
    date.put("type", "string");
    date.put("format", "date");
    date.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    return date;
  }

  static <E extends Enum<E>> Map<String, Object> words(Class<E> type, String description) {
    return described(
        description,
        Map.of("enum", Arrays.stream(type.getEnumConstants()).map(Reads::name).toList()));
  }

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  static Map<String, Object> citation() {
    var properties = map();
    properties.put("title", text(LONGEST, "of the document"));
    properties.put("locator", text(LONGEST, "table, section or page inside it"));
    properties.put("address", text(300, "where it can be read, if it can be read openly"));
    properties.put("date", text(20, "of the document as printed there"));
    return described(
        "where it comes from, down to the table or heading",
        object(List.of("title", "locator"), properties));
  }
}
