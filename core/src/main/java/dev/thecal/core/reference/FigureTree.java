package dev.thecal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Figures in the JSON of a document: an object with a source and a status, wherever it stands. */
final class FigureTree {

  static final String KEY = "key";
  static final String APPROVAL = "approvedBy";
  private static final String SOURCE = "source";
  private static final String STATUS = "status";
  private static final Set<String> NOT_VALUE = Set.of(KEY, SOURCE, STATUS, APPROVAL);

  private FigureTree() {}

  /** All figures of one entry, in their order. */
  static List<Figure> figures(String prefix, String pointer, JsonNode entry) {
    var found = new ArrayList<Figure>();
    collect(prefix, pointer, entry, found);
    return found;
  }

  private static void collect(String prefix, String pointer, JsonNode node, List<Figure> found) {
    if (isFigure(node)) {
      found.add(figure(prefix, pointer, (ObjectNode) node));
    } else if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(
              prefix + "/" + hyphens(field.getKey()),
              pointer + "/" + field.getKey(),
              field.getValue(),
              found));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String name = node.get(i).path(KEY).asText();
        collect(prefix + "/" + name, pointer + "/" + i, node.get(i), found);
      }
    }
  }

  private static boolean isFigure(JsonNode node) {
    return node.path(SOURCE).isObject() && node.path(STATUS).isTextual();
  }

  private static Figure figure(String key, String pointer, ObjectNode node) {
    return new Figure(
        new FigureKey(key),
        pointer,
        node.deepCopy().without(NOT_VALUE),
        Json.read(node.path(SOURCE).toString(), Citation.class),
        node.path(STATUS).asText().equals("draft"));
  }

  /**
   * Carries a decision into an entry; a figure that is not there is made where its key says.
   *
   * @throws IllegalArgumentException if the key leads into something that is no figure
   */
  static void apply(ObjectNode entry, FigureKey key, FigureChange change) {
    List<String> path = key.path();
    String last = path.get(path.size() - 1);
    JsonNode parent = entry;
    for (String name : path.subList(0, path.size() - 1)) {
      JsonNode at = parent;
      parent = child(at, name).orElseGet(() -> object(at, key).putArray(camel(name)));
    }
    if (change instanceof FigureChange.Removed) {
      remove(parent, last, key);
    } else {
      JsonNode at = parent;
      changed(object(child(at, last).orElseGet(() -> made(at, last, key)), key), change);
    }
  }

  private static ObjectNode object(JsonNode node, FigureKey key) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("there is no place for a figure \"" + key + "\"");
  }

  private static ObjectNode made(JsonNode parent, String name, FigureKey key) {
    return parent instanceof ArrayNode list
        ? list.addObject().put(KEY, name)
        : object(parent, key).putObject(camel(name));
  }

  private static void changed(ObjectNode figure, FigureChange change) {
    if (change instanceof FigureChange.Replaced replaced) {
      figure.setAll(replaced.value().deepCopy());
      figure.set(SOURCE, Json.mapper().valueToTree(replaced.source()));
      figure.put(STATUS, "cited");
      figure.set(APPROVAL, Json.mapper().valueToTree(replaced.by()));
    } else if (change instanceof FigureChange.Approved approved) {
      figure.set(APPROVAL, Json.mapper().valueToTree(approved.by()));
    }
  }

  private static void remove(JsonNode parent, String name, FigureKey key) {
    if (parent instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (list.get(i).path(KEY).asText().equals(name)) {
          list.remove(i);
        }
      }
    } else {
      object(parent, key).remove(camel(name));
    }
  }

  private static Optional<JsonNode> child(JsonNode parent, String name) {
    if (!parent.isArray()) {
      return Optional.ofNullable(parent.get(camel(name)));
    }
    for (JsonNode element : parent) {
      if (element.path(KEY).asText().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  static String hyphens(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String camel(String hyphens) {
    var text = new StringBuilder();
    for (String word : hyphens.split("-", -1)) {
      text.append(
          text.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return text.toString();
  }
}
