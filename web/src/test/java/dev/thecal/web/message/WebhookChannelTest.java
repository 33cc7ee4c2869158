package dev.thecal.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.thecal.core.json.Json;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.Delivery.Outcome;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.web.config.WebhookSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real HTTP server. */
class WebhookChannelTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T13:00:00Z"), ZoneOffset.UTC);
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Outgoing MESSAGE = new Outgoing(
      "msg-1",
      "en",
      Optional.empty(),
      Optional.of("555-0100"),
      "Your appointment",
      "Hello Ada",
      Optional.empty());

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 204;

  private record Received(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    received.add(new Received(
        headers.getFirst("webhook-id"),
        headers.getFirst("webhook-timestamp"),
        headers.getFirst("webhook-signature"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void a_message_arrives_signed_under_the_id_of_its_row() {
    assertThat(channel().hand(MESSAGE)).isEqualTo(Delivery.taken());
    assertThat(channel().hand(MESSAGE)).isEqualTo(Delivery.taken());

    Received first = received.get(0);
    assertThat(first.id()).isEqualTo("msg-1").isEqualTo(received.get(1).id());
    // 2026-05-06T13:00:00Z
    assertThat(first.timestamp()).isEqualTo("1778072400");
    assertThat(first.signature())
        .isEqualTo(WebhookSignature.of(SECRET, "msg-1.1778072400." + first.body()));
    JsonNode body = Json.read(first.body(), JsonNode.class);
    assertThat(body.get("phone").asText()).isEqualTo("555-0100");
    assertThat(body.get("body").asText()).isEqualTo("Hello Ada");
    assertThat(first.body()).doesNotContain("clinic").doesNotContain("refill");
  }

  /** RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?". */
  @Test
  void the_signature_is_hmac_sha256() {
    // 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 in Base64
    assertThat(WebhookSignature.of("Jefe", "what do ya want for nothing?"))
        .isEqualTo("v1,W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
  }

  @ParameterizedTest
  @CsvSource({
    "200, TAKEN",
    "204, TAKEN",
    "302, UNREACHABLE",
    "400, REFUSED",
    "401, UNREACHABLE",
    "404, UNREACHABLE",
    "408, REFUSED_NOW",
    "410, REFUSED",
    "422, REFUSED",
    "429, REFUSED_NOW",
    "500, REFUSED_NOW",
    "503, REFUSED_NOW"
  })
  void the_status_decides(int answered, Outcome expected) {
    status = answered;

    assertThat(channel().hand(MESSAGE).outcome()).isEqualTo(expected);
  }

  @Test
  void a_service_that_dies_halfway_may_have_it_and_one_that_is_not_there_has_not()
      throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> hangUp(socket));
      thread.start();
      assertThat(channel(socket.getLocalPort()).hand(MESSAGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
    server.stop(0);
    assertThat(channel().hand(MESSAGE).outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  private static void hangUp(ServerSocket socket) {
    try (var client = socket.accept()) {
      assertThat(client.getInputStream().read()).isPositive();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_secret_is_not_in_the_words() {
    assertThat(new WebhookSettings(URI.create("https://example.org"), SECRET).toString())
        .doesNotContain(SECRET);
  }

  private WebhookChannel channel() {
    return channel(server.getAddress().getPort());
  }

  private static WebhookChannel channel(int port) {
    return new WebhookChannel(
        new WebhookSettings(URI.create("http://127.0.0.1:" + port + "/in"), SECRET), CLOCK);
  }
}
