package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.OpenApi;
import dev.thecal.web.testkit.RunningServer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HEAD, methods nobody answers, and addresses below ids that nobody has. */
class MethodsTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health/ready",
        "/metrics",
        "/static/thecal.css",
        "/clinics/spine-surgery",
        "/staff/clinics/spine-surgery/worklist",
        CLINIC,
        CLINIC + "/patients?limit=1",
        CLINIC + "/patients/nobody",
        CLINIC + "/patients/nobody/infusion",
        "/nothing"
      })
  void head_answers_as_get_does_without_the_body(String path) {
    var get = SERVER.ask("GET", path);
    var head = SERVER.ask("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (String header : new String[] {"Content-Type", "ETag", "Link", "Cache-Control"}) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      DELETE | /api/v1/clinics/spine-surgery/patients  | GET, HEAD, POST
      PATCH  | /api/v1/conditions                      | GET, HEAD
      GET    | /api/v1/calculations/infusion           | POST
      HEAD   | /api/v1/calculations/infusion           | POST
      POST   | /health/ready                           | GET, HEAD
      POST   | /clinics/spine-surgery                  | GET, HEAD
      """)
  void a_method_nobody_answers_is_a_405_that_says_what_is_allowed(
      String method, String path, String allowed) {
    var refused = SERVER.ask(method, path);

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Arrays.stream(refused.headers().firstValue("Allow").orElseThrow().split(", "))
            .sorted())
        .containsExactly(allowed.split(", "));
    if (!method.equals("HEAD")) {
      assertThat(RunningServer.json(refused).get("detail").asText()).contains(path, method);
    }
  }

  @Test
  void an_address_below_an_unknown_patient_or_clinic_is_a_404_never_an_empty_list() {
    for (String operation : OpenApi.operations()) {
      String path = operation.substring(operation.indexOf(' ') + 1);
      if (operation.startsWith("GET ") && path.contains("{clinic}")) {
        String unknownClinic = known(path.replace("{clinic}", "nowhere"));
        assertThat(SERVER.get(unknownClinic).statusCode()).as(unknownClinic).isEqualTo(404);
        assertThat(SERVER.get(unknownClinic).body()).as(unknownClinic).contains("not-found");
      }
      if (operation.startsWith("GET ") && path.contains("{patient}")) {
        String unknownPatient =
            known(path.replace("{clinic}", "spine-surgery").replace("{patient}", "nobody"));
        var answer = SERVER.get(unknownPatient);
        assertThat(answer.statusCode()).as(unknownPatient).isEqualTo(404);
        assertThat(answer.body()).as(unknownPatient).contains("patient \\\"nobody\\\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fills", "/programmes", "/programme-orders", "/trials", "/facts"})
  void what_is_sent_to_an_unknown_patient_is_a_404_before_its_fields_are_judged(String below) {
    var refused = SERVER.post(CLINIC + "/patients/nobody" + below, "{}");

    assertThat(refused.statusCode()).isEqualTo(404);
  }

  /** Every other part of the path as an id that could be one. */
  private static String known(String path) {
    return path.replaceAll("\\{[a-z]+}", "x-1");
  }
}
