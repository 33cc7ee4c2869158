package dev.thecal.core.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked values of the domain go through the same door as the command line and HTTP. */
class VectorsTest {

  private static final CalculationDoor DOOR = new CalculationDoor(Calculations.ofCore());
  private static final VectorCases CASES = new VectorCases();
  private static final int EXPECTED_COLUMN = 3;

  static Stream<String> rows() {
    return CASES.cases().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_row_comes_out_of_the_door(String id) {
    VectorCases.Case row = Objects.requireNonNull(CASES.cases().get(id));

    JsonNode answer = DOOR.run(row.calculation(), row.input()).body();

    row.answers()
        .forEach((pointer, value) -> assertThat(answer.at(pointer).asText())
            .as("%s of %s", pointer, answer)
            .isEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_expected_value_is_quoted_from_the_row(String id) throws IOException {
    VectorCases.Case row = Objects.requireNonNull(CASES.cases().get(id));

    assertThat(expectedById().get(id)).isEqualTo(row.expected());
  }

  @Test
  void every_row_is_covered_here_or_named_with_a_reason() throws IOException {
    var named = new TreeSet<>(CASES.elsewhere().keySet());
    named.addAll(CASES.cases().keySet());

    assertThat(named).isEqualTo(expectedById().keySet());
    assertThat(CASES.elsewhere().keySet())
        .doesNotContainAnyElementsOf(CASES.cases().keySet());
  }

  @Test
  void exactly_half_fails_where_more_than_half_is_asked() {
    // V076, second part: 8 -> 4 with "> 0.5".
    var input = Objects.requireNonNull(CASES.cases().get("V076")).input().replace(">=", ">");

    assertThat(DOOR.run("trial-outcome", input).body().at("/success").asText()).isEqualTo("false");
  }

  private static Map<String, String> expectedById() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/domain/vectors.csv"))) {
      var rows = new TreeMap<String, String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
        var cells = CsvLine.cells(line);
        rows.put(cells.get(0), cells.get(EXPECTED_COLUMN));
      });
      return rows;
    }
  }
}
