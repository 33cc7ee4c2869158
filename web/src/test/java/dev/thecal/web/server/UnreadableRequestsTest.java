package dev.thecal.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server underneath refuses is answered as every other problem is. */
class UnreadableRequestsTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patients/%00", "/%ff", "/%2e%2e/x"})
  void an_address_that_cannot_be_read_is_a_problem_for_programs(String address) {
    var answer = SERVER.get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(RunningServer.json(answer).at("/type").asText())
        .isEqualTo("urn:thecal:problem:unreadable-request");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%ff"})
  void and_a_page_for_people(String address) {
    var answer = SERVER.get(address, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("The request cannot be read").doesNotContain("badMessage");
  }

  @Test
  void headers_beyond_what_the_server_takes_say_so() {
    var answer = SERVER.get("/", "X-Much", "a".repeat(20_000));

    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.body()).contains("the headers are larger than this server takes");
  }
}
