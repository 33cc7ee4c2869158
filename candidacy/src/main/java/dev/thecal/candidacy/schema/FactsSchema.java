package dev.thecal.candidacy.schema;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.json.PrettyJson;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of a patient's facts, from the fact keys. Every fact may be left out: then it is not known,
 * which is never taken for "no".
 */
public final class FactsSchema {

  public static final String ID = "urn:thecal:schema:candidacy-facts";

  private FactsSchema() {}

  /** Ready for a file. */
  public static String of(FactKeys keys) {
    var schema = SchemaParts.root(ID, "Facts about a patient for Thecal candidacy");
    schema.put(
        "description",
        "Each fact is a bare value, an object with value, day and source, or a list of these. What is left out"
            + " is not known; values that disagree are a conflict, not a choice.");
    var properties = SchemaParts.map();
    var values = SchemaParts.map();
    for (FactKey<?> key : keys.list()) {
      properties.put(key.name(), fact(key));
      values.put(key.name(), key.type().jsonSchema());
    }
    schema.putAll(SchemaParts.object(List.of(), properties));
    schema.put("$defs", values);
    return PrettyJson.write(schema);
  }

  private static Map<String, Object> fact(FactKey<?> key) {
    var fact = SchemaParts.map();
    fact.put("description", key.question());
    key.unit().ifPresent(unit -> fact.put("x-unit", unit));
    fact.put("x-sensitive", key.sensitive());
    fact.put("x-changes-with-time", key.changing());
    Map<String, Object> value = SchemaParts.ref(key.name());
    Map<String, Object> dated = dated(value);
    fact.put(
        "anyOf",
        List.of(
            value,
            dated,
            SchemaParts.pair("type", "array", "items", Map.of("anyOf", List.of(value, dated))),
            Map.of("type", "null")));
    return fact;
  }

  private static Map<String, Object> dated(Map<String, Object> value) {
    var properties = SchemaParts.map();
    properties.put("value", value);
    properties.put("on", SchemaParts.date("day on which it was true"));
    properties.put("source", SchemaParts.text(200, "who or which document said so"));
    return SchemaParts.object(List.of("value"), properties);
  }
}
