package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Patients and the HTTP conventions every resource follows, over real HTTP, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PatientApiSuite {

  private static final String PATIENTS = "/api/v1/clinics/spine-surgery/patients";

  private RunningServer server;

  PatientApiSuite(TestDatabases kind) {
    server = RunningServer.start(kind);
  }

  @BeforeAll
  void ready() {
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_registered_patient_has_an_address_and_an_etag() {
    var created = server.post(PATIENTS, ada("ada-1"));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
    var found = server.get(created.headers().firstValue("Location").orElseThrow());
    assertThat(RunningServer.json(found).get("familyName").asText()).isEqualTo("Gray");
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    var refused = server.post(PATIENTS, """
        {"familyName": "", "bornOn": "6/5/1960", "sexx": "female", "sex": "woman"}""");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder("/familyName", "/givenName", "/bornOn", "/sex", "/sexx");
  }

  @Test
  void what_is_not_json_is_a_400_and_an_unknown_patient_a_404() {
    assertThat(server.post(PATIENTS, "{").statusCode()).isEqualTo(400);
    assertThat(server.get(PATIENTS + "/nobody").statusCode()).isEqualTo(404);
    assertThat(server.get(PATIENTS + "/No Body".replace(" ", "%20")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_change_needs_the_version_it_is_based_on() {
    server.post(PATIENTS, ada("ada-2"));
    String path = PATIENTS + "/ada-2";

    String whole = server.get(path).body();
    assertThat(server.put(path, whole).statusCode()).isEqualTo(428);
    assertThat(server.put(path, whole, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(server.put(path, whole, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(server.get(path, "If-None-Match", "\"2\"").statusCode()).isEqualTo(304);
  }

  @Test
  void a_change_that_leaves_the_phone_out_erases_nothing() {
    server.post(PATIENTS, """
        {"id": "ada-4", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29", "phone": "555-0142"}""");
    String path = PATIENTS + "/ada-4";
    var refused = server.put(path, ada("ada-4"), "If-Match", "\"1\"");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(refused).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactly("/language", "/phone", "/email", "/recordNumber");
    assertThat(RunningServer.json(server.get(path)).get("phone").asText()).isEqualTo("555-0142");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_before_its_letters_are_lost() {
    byte[] latin =
        ada("latin").replace("Gray", "M\u00fcller").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf = ada("utf").replace("Gray", "M\u00fcller").getBytes(StandardCharsets.UTF_8);

    var refused = server.post(PATIENTS, latin);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("not-utf-8");
    assertThat(server.get(PATIENTS + "/latin").statusCode()).isEqualTo(404);
    assertThat(server.post("/api/v1/calculations/infusion", latin).statusCode()).isEqualTo(400);
    // Whatever the header calls it: JSON is UTF-8.
    assertThat(server
            .post(PATIENTS, utf, "Content-Type", "application/json; charset=iso-8859-1")
            .statusCode())
        .isEqualTo(201);
    assertThat(
            RunningServer.json(server.get(PATIENTS + "/utf")).get("familyName").asText())
        .isEqualTo("M\u00fcller");
  }

  @Test
  void a_repeated_key_repeats_the_answer_and_not_the_effect() {
    String body = """
        {"familyName": "Once", "givenName": "Only", "bornOn": "1970-01-01"}""";

    var first = server.post(PATIENTS, body, "Idempotency-Key", "key-1");
    var second = server.post(PATIENTS, body, "Idempotency-Key", "key-1");
    var other = server.post(PATIENTS, body.replace("1970", "1971"), "Idempotency-Key", "key-1");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(count("once")).isEqualTo(1);
  }

  @Test
  void a_key_sent_by_many_at_once_acts_once() throws Exception {
    String body = """
        {"familyName": "Racer", "givenName": "Rae", "bornOn": "1970-01-01"}""";
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> server.post(PATIENTS, body, "Idempotency-Key", "key-race"));
      }
      for (Future<HttpResponse<String>> answer : pool.invokeAll(calls)) {
        assertThat(answer.get().statusCode()).isIn(201, 409);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(count("racer")).isEqualTo(1);
  }

  @Test
  void a_refusal_is_repeated_too() {
    server.post(PATIENTS, ada("ada-3"), "Idempotency-Key", "key-2");
    var refused = server.post(PATIENTS, ada("ada-3"), "Idempotency-Key", "key-3");
    var again = server.post(PATIENTS, ada("ada-3"), "Idempotency-Key", "key-3");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(refused.body());
  }

  @Test
  void search_pages_by_link() {
    for (int i = 0; i < 3; i++) {
      server.post(PATIENTS, """
          {"familyName": "Pager", "givenName": "P%d", "bornOn": "1970-01-01"}""".formatted(i));
    }

    var names = new ArrayList<String>();
    String next = PATIENTS + "?q=Pager&limit=2";
    while (!next.isEmpty()) {
      var page = server.get(next);
      for (JsonNode patient : RunningServer.json(page).get("patients")) {
        names.add(patient.get("givenName").asText());
      }
      next = page.headers()
          .firstValue("Link")
          .map(link -> link.substring(1, link.indexOf('>')))
          .orElse("");
    }

    assertThat(names).containsExactly("P0", "P1", "P2");
    assertThat(server.get(PATIENTS + "?cursor=nonsense").statusCode()).isEqualTo(400);
    assertThat(server.get(PATIENTS + "?limit=0").statusCode()).isEqualTo(400);
  }

  private int count(String name) {
    return RunningServer.json(server.get(PATIENTS + "?q=" + name))
        .get("patients")
        .size();
  }

  private static String ada(String id) {
    return """
        {"id": "%s", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29", "sex": "female"}""".formatted(id);
  }
}
