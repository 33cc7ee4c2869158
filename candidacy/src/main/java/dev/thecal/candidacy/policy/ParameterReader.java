package dev.thecal.candidacy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.rule.RuleParameter;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parameters of one rule: a bare value rests on the policy's own source; an object has
 * {@code value}, {@code standing} ({@code cited} or {@code draft}) and its own {@code source}.
 */
final class ParameterReader {

  private static final String FIELD = "parameters";
  private static final List<String> KNOWN = List.of("value", "standing", "source");

  private final Optional<Citation> policySource;

  ParameterReader(Optional<Citation> policySource) {
    this.policySource = policySource;
  }

  Map<String, Cited<?>> read(
      JsonInput in, List<RuleParameter<?>> known, Optional<JsonNode> parameters) {
    var set = new HashMap<String, Cited<?>>();
    if (parameters.isEmpty()) {
      return set;
    }
    if (!parameters.get().isObject()) {
      in.problem(FIELD, "an object is expected, was " + parameters.get());
      return set;
    }
    parameters
        .get()
        .properties()
        .forEach(field -> find(in, known, field.getKey()).ifPresent(parameter -> {
          try {
            set.put(parameter.name(), cited(parameter, field.getValue()));
          } catch (IllegalArgumentException e) {
            in.problem(FIELD + "/" + field.getKey(), String.valueOf(e.getMessage()));
          }
        }));
    return set;
  }

  private static Optional<RuleParameter<?>> find(
      JsonInput in, List<RuleParameter<?>> known, String name) {
    List<String> names = known.stream().<String>map(RuleParameter::name).toList();
    if (!names.contains(name)) {
      in.problem(
          FIELD + "/" + name,
          "unknown parameter \"" + name + "\"" + Suggestions.maybe(name, names));
      return Optional.empty();
    }
    return Optional.of(known.get(names.indexOf(name)));
  }

  private <T> Cited<T> cited(RuleParameter<T> parameter, JsonNode node) {
    if (!node.isObject()) {
      return new Cited<>(parameter.type().read(node), source(), new Cited.Sourced());
    }
    node.fieldNames().forEachRemaining(ParameterReader::requireKnown);
    JsonNode value = node.path("value");
    return new Cited<>(
        parameter.type().read(value),
        node.has("source") ? citation(node.get("source")) : source(),
        standing(node.path("standing")));
  }

  private static void requireKnown(String field) {
    if (!KNOWN.contains(field)) {
      throw new IllegalArgumentException("unknown field \"" + field + "\"; a parameter has "
          + String.join(", ", KNOWN) + Suggestions.maybe(field, KNOWN));
    }
  }

  private static Cited.Standing standing(JsonNode node) {
    return switch (node.asText("cited")) {
      case "", "cited" -> new Cited.Sourced();
      case "draft" -> new Cited.Draft();
      default -> throw new IllegalArgumentException("standing must be cited or draft, was " + node);
    };
  }

  private static Citation citation(JsonNode node) {
    var in = JsonInput.parse(node.toString());
    var source = PolicyReader.citation(in);
    in.finish().stream().findFirst().ifPresent(problem -> {
      throw new IllegalArgumentException("source" + problem.pointer() + ": " + problem.detail());
    });
    return source.get();
  }

  private Citation source() {
    return policySource.orElseThrow(
        () -> new IllegalArgumentException("a figure without a source does not load"));
  }
}
