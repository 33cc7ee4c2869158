package dev.thecal.web.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The committed openapi.yaml, and the check of a real answer against it. */
public final class OpenApi {

  private static final JsonNode DOCUMENT = read();

  private OpenApi() {}

  private static JsonNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode document() {
    return DOCUMENT;
  }

  /** {@code GET /api/v1/clinics}, … for every operation. */
  public static Set<String> operations() {
    var all = new TreeSet<String>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    return all;
  }

  /** What in a real answer is not as the document says: undocumented status, other content type, missing fields. */
  public static List<String> deviations(HttpResponse<String> answer) {
    String method = answer.request().method();
    String path = answer.request().uri().getPath();
    Optional<JsonNode> operation = find(method, path);
    if (operation.isEmpty()) {
      return List.of(method + " " + path + " is not documented");
    }
    JsonNode response =
        resolve(operation.get().get("responses").path(String.valueOf(answer.statusCode())));
    if (response.isMissingNode()) {
      return List.of(
          method + " " + path + " answered " + answer.statusCode() + ", which is not documented");
    }
    return body(response, answer, method + " " + path);
  }

  private static List<String> body(JsonNode response, HttpResponse<String> answer, String where) {
    if (!response.has("content")) {
      return List.of();
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Optional<Map.Entry<String, JsonNode>> documented = response.get("content").properties().stream()
        .filter(one -> type.startsWith(one.getKey()))
        .findFirst();
    if (documented.isEmpty()) {
      var names = new ArrayList<String>();
      response.get("content").fieldNames().forEachRemaining(names::add);
      return List.of(where + ": content type " + type + ", documented is " + names);
    }
    Map.Entry<String, JsonNode> content = documented.get();
    var deviations = new ArrayList<String>();
    if (content.getKey().endsWith("json")) {
      check(
          resolve(content.getValue().get("schema")), RunningServer.json(answer), where, deviations);
    }
    return deviations;
  }

  private static void check(
      JsonNode schema, JsonNode value, String where, List<String> deviations) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        deviations.add(where + ": required field \"" + required.asText() + "\" is missing");
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode inner = value.path(property.getKey());
      JsonNode innerSchema = resolve(property.getValue());
      if (inner.isArray()) {
        inner.forEach(element -> check(
            resolve(innerSchema.path("items")),
            element,
            where + "/" + property.getKey(),
            deviations));
      } else if (inner.isObject()) {
        check(innerSchema, inner, where + "/" + property.getKey(), deviations);
      }
      JsonNode words = innerSchema.path("enum");
      if (words.isArray()
          && inner.isTextual()
          && !words.toString().contains("\"" + inner.asText() + "\"")) {
        deviations.add(where + ": " + property.getKey() + " is \"" + inner.asText()
            + "\", documented are " + words);
      }
    }
  }

  private static Optional<JsonNode> find(String method, String path) {
    for (Map.Entry<String, JsonNode> entry : DOCUMENT.get("paths").properties()) {
      if (path.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))
          && entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT))
          && (!entry.getKey().contains("{") || !DOCUMENT.get("paths").has(path))) {
        return Optional.of(entry.getValue().get(method.toLowerCase(java.util.Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }
}
