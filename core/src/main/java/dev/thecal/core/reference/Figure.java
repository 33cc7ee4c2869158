package dev.thecal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A figure of a document as it stands there, whatever its type.
 *
 * @param key its name for good
 * @param pointer where it stands in the document
 * @param value its fields without key, source and status
 * @param source where it comes from
 * @param draft nobody has read the source
 */
public record Figure(
    FigureKey key, String pointer, ObjectNode value, Citation source, boolean draft) {

  /** The value in one line: {@code 90 days}, or {@code 40 days, fill later, dilution diluted}. */
  public String words() {
    return words(value);
  }

  /** Fields of a value in one line. */
  public static String words(ObjectNode value) {
    return value.properties().stream()
        .map(field -> field.getKey().equals("value")
            ? text(field.getValue())
            : field.getKey() + " " + text(field.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" + "))
        : node.asText();
  }
}
