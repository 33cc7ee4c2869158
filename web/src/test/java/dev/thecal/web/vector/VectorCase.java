package dev.thecal.web.vector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * How a row of vectors.csv goes through a calculation.
 *
 * @param row its id
 * @param calculation its name
 * @param input the JSON that the row describes
 * @param expected the row's "expected" cell, quoted, so that a changed row fails
 * @param answers what the answer must hold at these JSON pointers
 */
record VectorCase(
    String row, String calculation, String input, String expected, Map<String, String> answers) {

  static List<VectorCase> all() {
    JsonNode list = Json.read(resource("/domain/vector-cases.json"), JsonNode.class);
    return StreamSupport.stream(list.spliterator(), false).map(VectorCase::of).toList();
  }

  /** The "expected" cell of each row of vectors.csv, by id, in the order of the file. */
  static Map<String, String> expectedByRow() {
    var rows = new LinkedHashMap<String, String>();
    resource("/domain/vectors.csv")
        .lines()
        .skip(1)
        .map(CsvLine::cells)
        .forEach(cells -> rows.put(cells.get(0), cells.get(EXPECTED_COLUMN)));
    return rows;
  }

  private static final int EXPECTED_COLUMN = 3;

  private static VectorCase of(JsonNode node) {
    var answers = new LinkedHashMap<String, String>();
    node.at("/answers")
        .properties()
        .forEach(e -> answers.put(e.getKey(), e.getValue().asText()));
    return new VectorCase(
        node.at("/row").asText(),
        node.at("/calculation").asText(),
        node.at("/input").toString(),
        node.at("/expected").asText(),
        answers);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(VectorCase.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  @Override
  public String toString() {
    return row + " " + calculation + " " + answers;
  }
}
