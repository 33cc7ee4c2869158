package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Analyses as JSON, CSV and page over the samples. Now is 2026-05-06 15:30 UTC. */
class AnalysisApiTest {

  private static final String ANALYSES = "/api/v1/clinics/spine-surgery/analyses/";
  private static final String PERIOD = "?from=2025-05-07&to=2026-05-06";
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void csv_and_json_show_the_same_figures() {
    for (String name :
        List.of("pain-and-function", "oral-opioid", "dose-trend", "complications", "refills")) {
      JsonNode figures = json(ANALYSES + name + PERIOD).get("figures");
      var csv = SERVER.get(ANALYSES + name + PERIOD + "&format=csv");
      assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
      assertThat(SERVER.get(ANALYSES + name + PERIOD, "Accept", "text/csv").body())
          .isEqualTo(csv.body());

      List<List<String>> lines =
          csv.body().lines().skip(1).map(AnalysisApiTest::cells).toList();

      assertThat(lines).as(name).isNotEmpty().hasSize(figures.size());
      for (int i = 0; i < figures.size(); i++) {
        JsonNode figure = figures.get(i);
        assertThat(lines.get(i).get(5)).isEqualTo(figure.get("code").asText());
        assertThat(lines.get(i).get(6)).isEqualTo(figure.get("patient").asText(""));
        assertThat(lines.get(i).get(9))
            .isEqualTo(
                figure.get("value").isNull()
                    ? "no data"
                    : figure.get("value").decimalValue().toPlainString());
        assertThat(lines.get(i).get(11)).isEqualTo(number(figure.get("numerator")));
        assertThat(lines.get(i).get(13)).isEqualTo(number(figure.get("denominator")));
      }
    }
  }

  @Test
  void the_dose_trend_of_the_samples_warns_and_reassures_nobody() {
    JsonNode trend = json(ANALYSES + "dose-trend" + PERIOD);

    assertThat(trend.at("/findings/0/code").asText()).isEqualTo("not-excluded");
    // ss-12 has morphine of 20 mg/mL in the pump
    assertThat(trend.get("figures")).anySatisfy(figure -> {
      assertThat(figure.get("patient").asText()).isEqualTo("ss-12");
      assertThat(figure.at("/findings/0/code").asText()).isEqualTo("granuloma-concentration");
    });
  }

  @Test
  void what_is_wrong_with_the_question_is_told_at_once() {
    var missing = SERVER.get(ANALYSES + "refills?to=06/05/2026");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("from: is missing", "year-month-day");
    assertThat(SERVER.get(ANALYSES + "refills" + PERIOD + "&format=xml").statusCode())
        .isEqualTo(400);
    assertThat(SERVER.get(ANALYSES + "refills?from=2026-05-06&to=2026-05-05").statusCode())
        .isEqualTo(422);
    assertThat(SERVER.get(ANALYSES + "luck" + PERIOD).statusCode()).isEqualTo(404);
    assertThat(SERVER.get("/api/v1/clinics/nowhere/analyses/refills" + PERIOD).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_page_shows_the_last_year_and_is_linked_from_the_worklist() {
    String page = "/staff/clinics/spine-surgery/analyses";
    assertThat(SERVER.get("/staff/clinics/spine-surgery/worklist").body()).contains(page);

    String html = SERVER.get(page).body();

    assertThat(html)
        .contains(
            "Wed 7 May 2025 to Wed 6 May 2026",
            "Complications per year of pump",
            "No row rules a mass",
            "no data",
            "format=csv")
        .doesNotContain("{today");
    String rate =
        json(ANALYSES + "complications" + PERIOD).at("/figures/0/text").asText();
    assertThat(html).contains(rate);
    var wrong = SERVER.get(page + "?from=2026-05-06&to=2026-05-05");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Nothing to show", "swap them");
  }

  private static JsonNode json(String path) {
    var answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  private static String number(JsonNode amount) {
    return amount.isNull() ? "" : amount.get("value").decimalValue().toPlainString();
  }

  /** Cells of a line of RFC 4180; no text of an analysis has a line break. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
