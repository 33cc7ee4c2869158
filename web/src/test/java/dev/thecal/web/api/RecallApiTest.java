package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A recall from the notice to the report over real HTTP, on the sample patients, on 6 May 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String DEVICES = CLINIC + "/patients/ss-09/devices";

  private final RunningServer server = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  void register() {
    var created = server.post(DEVICES, """
        {"id": "label-1", "kind": "pump", "implant": "pump-1", "since": "2026-04-06",
         "udi": ["(01)51022222233336(11)240115(21)SAMPLE-0001"]}""");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(RunningServer.json(created).at("/device/udi/form").asText()).isEqualTo("gs1");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_recall_is_opened_worked_through_and_closed() {
    var opened = server.post(CLINIC + "/recalls", """
        {"id": "r-1", "title": "Pump may stop", "notice": "FA-2026-01", "noticedOn": "2026-05-05", "action": "Inform",
         "device": {"kind": "pump", "models": ["synchromed-ii"], "serials": ["SAMPLE-0001", "SAMPLE-0004"]}}""");
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    // ss-12 has no phone number
    assertThat(patients(opened, "/report")).containsExactly("ss-12", "ss-09");
    String recall = opened.headers().firstValue("Location").orElseThrow();

    String contact =
        "{\"at\": \"2026-05-06T15:00:00Z\", \"channel\": \"phone\", \"reached\": true, \"by\": \"nurse\"}";
    var reached = server.post(recall + "/patients/ss-09/contacts", contact);
    assertThat(RunningServer.json(reached).get("reach").asText()).isEqualTo("reached");
    assertThat(server.post(recall + "/patients/ss-01/contacts", contact).statusCode())
        .isEqualTo(404);

    decide(recall, "ss-12");
    assertThat(server.post(recall + "/closing", "{}").statusCode()).isEqualTo(428);
    var early = server.post(recall + "/closing", "{}", "If-Match", "\"1\"");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("recall-not-done").contains("ss-09");
    decide(recall, "ss-09");
    var closed = server.post(recall + "/closing", "{}", "If-Match", "\"1\"");
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);

    assertThat(RunningServer.json(server.get(recall + "/report"))
            .at("/counts/undecided")
            .asInt())
        .isZero();
    var csv = server.get(recall + "/report.csv");
    assertThat(csv.body().lines()).hasSize(3);
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
  }

  @Test
  void every_wrong_field_of_a_notice_is_named_at_once() {
    var refused = server.post(CLINIC + "/recalls", """
        {"title": "x", "notice": "FA", "noticedOn": "5 May", "action": "y",
         "device": {"kind": "pomp", "serialRange": {"from": "A9"}}}""");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/noticedOn", "/device/kind", "/device/serialRange/to");
    var neither = server.post(
        CLINIC + "/recalls",
        "{\"title\": \"x\", \"notice\": \"FA\", \"noticedOn\": \"2026-05-05\", \"action\": \"y\"}");
    assertThat(neither.statusCode()).isEqualTo(422);
  }

  @Test
  void a_device_goes_out_or_is_marked_with_its_version() {
    var catheter = server.post(
        DEVICES, "{\"kind\": \"catheter\", \"lot\": \"C-1\", \"since\": \"2026-04-06\"}");
    String path = catheter.headers().firstValue("Location").orElseThrow();
    String out = "{\"on\": \"2026-05-01\", \"whereTo\": \"returned-to-maker\"}";

    assertThat(server.post(path + "/removal", out).statusCode()).isEqualTo(428);
    var removed = server.post(path + "/removal", out, "If-Match", "\"1\"");
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
    assertThat(server.post(path + "/removal", out, "If-Match", "\"2\"").statusCode())
        .isEqualTo(409);
    assertThat(server
            .post(path + "/error", "{\"reason\": \"another patient's\"}", "If-Match", "\"2\"")
            .statusCode())
        .isEqualTo(200);
    assertThat(server.get(DEVICES).body()).contains("another patient's");
  }

  private void decide(String recall, String patient) {
    var decided = server.post(
        recall + "/patients/" + patient + "/decisions",
        "{\"choice\": \"watch-more-closely\", \"reason\": \"pump runs well\", \"by\": \"the surgeon\"}");
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
  }

  private static List<String> patients(HttpResponse<String> answer, String at) {
    JsonNode report = RunningServer.json(answer).at(at);
    return report.get("patients").findValuesAsText("patient");
  }
}
