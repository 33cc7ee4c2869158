package dev.thecal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Until sign-in exists, no page of another site may reach the server through the browser of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameOriginTest {

  private static final String INFUSION = "/api/v1/calculations/infusion";
  private static final String BODY = """
      {"dose": "100 mcg/day", "concentration": "500 mcg/mL"}""";

  private RunningServer server;

  @BeforeAll
  void open() {
    server = RunningServer.start(TestDatabases.H2);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_program_and_our_own_page_may_post() {
    String own = "http://127.0.0.1:" + server.server().port();

    assertThat(server.post(INFUSION, BODY).statusCode()).isEqualTo(200);
    assertThat(server
            .post(INFUSION, BODY, "Origin", own, "Sec-Fetch-Site", "same-origin")
            .statusCode())
        .isEqualTo(200);
  }

  @Test
  void another_site_may_not() {
    assertThat(raw("POST " + INFUSION, "127.0.0.1", "Origin: https://example.org"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("POST " + INFUSION, "127.0.0.1", "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("POST " + INFUSION, "127.0.0.1", "Origin: null")).startsWith("HTTP/1.1 403");
  }

  @Test
  void a_foreign_name_that_points_here_is_not_answered() {
    assertThat(raw("GET /health/ready", "rebound.example.org", "Accept: */*"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("GET /health/ready", "localhost", "Accept: */*")).startsWith("HTTP/1.1 200");
  }

  /** Java's own client does not let a test set Host. */
  private String raw(String request, String host, String header) {
    String text = request + " HTTP/1.1\r\nHost: " + host + ":" + server.server().port() + "\r\n"
        + header + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
