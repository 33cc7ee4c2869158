package dev.thecal.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.json.Json;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Turns the fields of a form into the JSON of the same step, so that both doors refuse the same things with the
 * same words. What cannot be turned goes on as it was typed, for the reader to refuse.
 */
final class FormJson {

  private final Map<String, String> values;
  private final ZoneId zone;

  /**
   * @param values of the fields by path
   * @param zone of the clinic, in which times are typed
   */
  FormJson(Map<String, String> values, ZoneId zone) {
    this.values = values;
    this.zone = zone;
  }

  ObjectNode of(List<FormInput> inputs) {
    ObjectNode json = Json.mapper().createObjectNode();
    for (FormInput input : inputs) {
      String value = values.getOrDefault(input.path(), "").strip();
      switch (input.kind()) {
        case TICK -> json.put(input.path(), value.equals("true"));
        case LINES -> {
          if (input.required() || !value.isEmpty()) {
            put(json, List.of(input.path().split("/", -1)), lines(value));
          }
        }
        case TEXT, MOMENT, DAY, CHOICE, YES_NO, COUNT, HIDDEN -> {
          if (!value.isEmpty()) {
            put(json, List.of(input.path().split("/", -1)), node(input.kind(), value));
          }
        }
      }
    }
    return json;
  }

  private JsonNode node(FormInput.Kind kind, String value) {
    var nodes = Json.mapper().getNodeFactory();
    return switch (kind) {
      case MOMENT -> nodes.textNode(moment(value));
      case YES_NO -> nodes.booleanNode(value.equals("yes"));
      case COUNT ->
        value.matches("\\d{1,4}")
            ? nodes.numberNode(Integer.parseInt(value))
            : nodes.textNode(value);
      case TEXT, DAY, CHOICE, HIDDEN, TICK, LINES -> nodes.textNode(value);
    };
  }

  private String moment(String value) {
    try {
      return LocalDateTime.parse(value).atZone(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return value;
    }
  }

  private static ArrayNode lines(String value) {
    ArrayNode lines = Json.mapper().createArrayNode();
    value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** A segment that is a number is the place in a list. */
  private static void put(ObjectNode in, List<String> path, JsonNode value) {
    String head = path.get(0);
    if (path.size() == 1) {
      in.set(head, value);
    } else if (path.get(1).matches("\\d")) {
      ArrayNode list = in.withArrayProperty(head);
      int place = Integer.parseInt(path.get(1));
      while (list.size() <= place) {
        list.addObject();
      }
      put((ObjectNode) list.get(place), path.subList(2, path.size()), value);
    } else {
      put(in.withObjectProperty(head), path.subList(1, path.size()), value);
    }
  }
}
