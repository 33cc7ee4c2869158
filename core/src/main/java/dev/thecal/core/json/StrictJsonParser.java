package dev.thecal.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Builds a tree as Jackson would, but reports a field that stands twice instead of keeping the last one. */
final class StrictJsonParser {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<InputProblem> problems;

  private StrictJsonParser(List<InputProblem> problems) {
    this.problems = problems;
  }

  static JsonNode parse(String text, List<InputProblem> problems) {
    try (JsonParser parser = Json.mapper().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new MalformedJson("the input is empty; one JSON object is expected");
      }
      JsonNode node = new StrictJsonParser(problems).value(parser, "");
      if (parser.nextToken() != null) {
        throw new MalformedJson(
            "something follows the JSON object at " + parser.currentLocation().offsetDescription());
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new MalformedJson("this is not JSON" + where(e) + "; one JSON object is expected");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser's own words name its settings; a reader needs the place. */
  private static String where(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private JsonNode value(JsonParser parser, String pointer) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
        throw new MalformedJson("unexpected " + parser.currentToken());
    };
  }

  private ObjectNode object(JsonParser parser, String pointer) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = pointer + "/" + name;
      parser.nextToken();
      JsonNode value = value(parser, at);
      if (object.has(name)) {
        problems.add(new InputProblem(at, "field \"" + name + "\" stands twice; keep one"));
      }
      object.set(name, value);
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, String pointer) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, pointer + "/" + array.size()));
    }
    return array;
  }
}
