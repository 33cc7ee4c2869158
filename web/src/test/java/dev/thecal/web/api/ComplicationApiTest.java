package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.Test;

/** Complications over real HTTP. Now is 2026-05-06 15:30 UTC. */
class ComplicationApiTest {

  @Test
  void recorded_listed_read_by_version_and_marked_in_error() {
    try (var server = RunningServer.start(TestDatabases.H2)) {
      var ada = PumpPatient.on(server, "complication-1");
      ada.add("/complications", """
          {"id":"c-1","kind":"superficial-infection","noticedOn":"2026-04-25","severity":"mild",
           "what":"red and warm","done":"antibiotic by mouth"}""");
      assertThat(
              ada.get("/complications").at("/complications/0/complication/kind").asText())
          .isEqualTo("superficial-infection");
      String path = ada.path() + "/complications/c-1";
      assertThat(server.get(path).headers().firstValue("ETag")).contains("\"1\"");
      assertThat(server.get(path, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);

      String reason = "{\"reason\":\"another patient\"}";
      assertThat(server.post(path + "/error", reason).statusCode()).isEqualTo(428);
      assertThat(server.post(path + "/error", reason, "If-Match", "\"2\"").statusCode())
          .isEqualTo(412);
      assertThat(server.post(path + "/error", reason, "If-Match", "\"1\"").statusCode())
          .isEqualTo(200);
      assertThat(server.post(path + "/error", reason, "If-Match", "\"2\"").statusCode())
          .isEqualTo(409);
      assertThat(ada.get("/complications").at("/complications/0/errorReason").asText())
          .isEqualTo("another patient");
    }
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    try (var server = RunningServer.start(TestDatabases.H2)) {
      var ada = PumpPatient.on(server, "complication-2");
      var answer = server.post(
          ada.path() + "/complications",
          "{\"kind\":\"other\",\"noticedOn\":\"25/04/2026\",\"severity\":\"bad\"}");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(RunningServer.json(answer).get("errors").findValuesAsText("pointer"))
          .containsExactlyInAnyOrder("/noticedOn", "/severity", "/what");
      assertThat(server.get(ada.path() + "/complications/none").statusCode()).isEqualTo(404);
    }
  }
}
