package dev.thecal.web.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.web.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of worked values in docs/testing.md is what the calculations give; -Dvectors.write=true renews it. */
class VectorTableTest {

  private static final String FILE = "docs/testing.md";
  private static final String HEAD = "| row | through | expected | got |\n|---|---|---|---|\n";
  private static final String BEGIN = "<!-- worked values: begin -->\n";
  private static final String END = "<!-- worked values: end -->";

  @Test
  void the_table_says_what_comes_out() throws IOException {
    String text = Repository.read(FILE);
    if (Boolean.getBoolean("vectors.write")) {
      text = before(text) + BEGIN + HEAD + table() + END + after(text);
      Files.writeString(Repository.path(FILE), text);
    }

    assertThat(text).contains(BEGIN + HEAD + table() + END);
  }

  private static String before(String text) {
    return text.substring(0, text.indexOf(BEGIN));
  }

  private static String after(String text) {
    return text.substring(text.indexOf(END) + END.length());
  }

  private static String table() {
    Map<String, List<VectorCase>> cases =
        VectorCase.all().stream().collect(Collectors.groupingBy(VectorCase::row));
    var lines = new ArrayList<String>();
    VectorCase.expectedByRow().forEach((row, expected) -> {
      for (VectorCase one : cases.getOrDefault(row, List.of())) {
        lines.add(line(row, "`" + one.calculation() + "`", expected, got(one)));
      }
      String unit = UnitRows.got().get(row);
      if (unit != null) {
        lines.add(line(row, "unit test", expected, unit));
      }
    });
    return String.join("", lines);
  }

  private static String line(String row, String through, String expected, String got) {
    return "| %s | %s | %s | %s |\n".formatted(row, through, expected, got);
  }

  private static String got(VectorCase row) {
    JsonNode answer = Json.read(CalcProcess.calc(row).out(), JsonNode.class);
    return row.answers().keySet().stream()
        .map(pointer -> pointer.substring(1) + " " + answer.at(pointer).asText())
        .collect(Collectors.joining(", "));
  }
}
