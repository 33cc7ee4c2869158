package dev.thecal.web.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked value of the domain, through both doors: the command line and HTTP. */
class VectorsTest {

  private static final Map<String, String> ROWS = VectorCase.expectedByRow();

  static List<VectorCase> cases() {
    return VectorCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_row_comes_out_of_the_command_line(VectorCase row) {
    var answered = CalcProcess.calc(row);

    assertThat(answered.exit()).isEqualTo(row.answers().containsKey("/status") ? 1 : 0);
    JsonNode answer = Json.read(answered.out(), JsonNode.class);
    row.answers()
        .forEach((pointer, value) -> assertThat(answer.at(pointer).asText())
            .as("%s of %s", pointer, answer)
            .isEqualTo(value));
    assertThat(row.expected()).isEqualTo(ROWS.get(row.row()));
  }

  @Test
  void http_gives_the_same_answers() {
    try (var server = RunningServer.start(TestDatabases.H2)) {
      for (VectorCase row : cases()) {
        var overHttp = server.post("/api/v1/calculations/" + row.calculation(), row.input());

        assertThat(RunningServer.json(overHttp))
            .isEqualTo(Json.read(CalcProcess.calc(row).out(), JsonNode.class));
        assertThat(overHttp.statusCode())
            .isEqualTo(row.answers().containsKey("/status") ? 422 : 200);
      }
    }
  }

  @Test
  void every_row_is_there_as_a_case_or_as_a_unit_test() {
    var covered = new TreeSet<>(UnitRows.got().keySet());
    cases().forEach(row -> covered.add(row.row()));

    assertThat(covered).isEqualTo(ROWS.keySet()).hasSize(92);
  }

  @Test
  void the_four_rows_without_a_calculation_come_out_as_the_papers_say() {
    assertThat(ROWS)
        .containsEntry("V070", "0.0269")
        .containsEntry("V071", "0.5")
        .containsEntry("V077", "PASS")
        .containsEntry("V089", "0.606");
    assertThat(UnitRows.got())
        .containsEntry("V070", "0.0269")
        .containsEntry("V071", "0.5 mg/day")
        .containsEntry("V077", "at-least-2-points")
        .containsEntry("V089", "0.606");
  }

  @Test
  void every_reason_and_finding_names_its_source() {
    for (VectorCase row : cases()) {
      var answer = Json.read(CalcProcess.calc(row).out(), JsonNode.class);
      answer.at("/reasons").forEach(VectorsTest::hasSource);
      answer.at("/findings").forEach(VectorsTest::hasSource);
    }
  }

  private static void hasSource(JsonNode node) {
    assertThat(node.at("/code").asText()).isNotBlank();
    assertThat(node.at("/text").asText()).isNotBlank();
    assertThat(node.at("/source/title").asText()).isNotBlank();
    assertThat(node.at("/source/locator").asText()).isNotBlank();
  }
}
