package dev.thecal.candidacy.fact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys that facts may be given for: the shipped ones and those of extensions. */
public final class FactKeys {

  private final Map<String, FactKey<?>> byName = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two keys have the same name
   */
  public FactKeys(Collection<? extends FactKey<?>> keys) {
    for (FactKey<?> key : keys) {
      if (byName.put(key.name(), key) != null) {
        throw new IllegalArgumentException("two fact keys are named \"" + key.name()
            + "\"; maybe an extension repeats a shipped key: give it a name of its own");
      }
    }
  }

  public static FactKeys shipped() {
    return new FactKeys(KnownFacts.all());
  }

  public Optional<FactKey<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** In alphabetical order. */
  public List<FactKey<?>> list() {
    return List.copyOf(byName.values());
  }

  /**
   * Reads an object whose fields are fact names. A field holds a bare value, an object of {@code value},
   * {@code on} and {@code source}, or a list of these.
   *
   * @throws dev.thecal.core.evidence.Refusal INVALID with all problems at once
   * @throws dev.thecal.core.json.MalformedJson if it is not one JSON object
   */
  public Facts read(String json) {
    var in = JsonInput.parse(json);
    var facts = read(in);
    in.check();
    return facts;
  }

  /** As {@link #read(String)} for an object inside a larger input; the caller ends the reading. */
  public Facts read(JsonInput in) {
    var builder = Facts.builder();
    for (FactKey<?> key : byName.values()) {
      in.optionalRaw(key.name()).optional().ifPresent(node -> read(in, key, node, builder));
    }
    return builder.build();
  }

  private static void read(JsonInput in, FactKey<?> key, JsonNode node, Facts.Builder builder) {
    if (!node.isArray()) {
      one(in, key, node, key.name(), builder);
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      one(in, key, node.get(i), key.name() + "/" + i, builder);
    }
  }

  private static <T> void one(
      JsonInput in, FactKey<T> key, JsonNode node, String at, Facts.Builder builder) {
    try {
      builder.with(key, value(key, node));
    } catch (IllegalArgumentException e) {
      in.problem(at, String.valueOf(e.getMessage()));
    }
  }

  private static <T> FactValue<T> value(FactKey<T> key, JsonNode node) {
    if (!node.isObject()) {
      return new FactValue<>(key.type().read(node), Optional.empty(), FactValue.NOT_STATED);
    }
    node.fieldNames().forEachRemaining(FactKeys::requireKnown);
    if (!node.has("value")) {
      throw new IllegalArgumentException("required field \"value\" is missing");
    }
    return new FactValue<>(
        key.type().read(node.get("value")),
        text(node, "on").map(Reads::date),
        text(node, "source").map(Reads.text(200)).orElse(FactValue.NOT_STATED));
  }

  private static void requireKnown(String field) {
    if (!List.of("value", "on", "source").contains(field)) {
      throw new IllegalArgumentException(
          "unknown field \"" + field + "\"; a fact has \"value\", \"on\" and \"source\"");
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).filter(n -> !n.isNull()).map(n -> {
      if (!n.isTextual()) {
        throw new IllegalArgumentException("\"" + field + "\" must be a text, was " + n);
      }
      return n.textValue();
    });
  }
}
