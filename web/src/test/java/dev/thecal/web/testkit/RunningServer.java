package dev.thecal.web.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.server.ThecalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A whole server on a free port with a database of its own and the samples loaded, asked over real HTTP. */
public final class RunningServer implements AutoCloseable {

  /** A Wednesday; what the samples are relative to. */
  public static final Instant NOW = Instant.parse("2026-05-06T15:30:00Z");

  private final ThecalServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningServer(ThecalServer server) {
    this.server = server;
  }

  public static RunningServer start(TestDatabases kind) {
    return start(kind.settings());
  }

  /** A server for which time passes as the test says. */
  public static RunningServer start(TestDatabases kind, Clock clock) {
    return start(kind.settings(), Optional.empty(), List.of(), clock);
  }

  public static RunningServer start(DatabaseSettings database) {
    return start(database, Optional.empty(), List.of());
  }

  /** A server that is no demo: no samples, no banner, nothing invented shown to the public. */
  public static RunningServer outsideDemo(TestDatabases kind) {
    return start(
        new Configuration(
            "127.0.0.1",
            0,
            kind.settings(),
            keyFile(),
            false,
            true,
            Optional.empty(),
            List.of(),
            false,
            MessageSettings.none()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** A server on which nobody may ask for what is sensitive. */
  public static RunningServer withoutSensitive(TestDatabases kind) {
    return start(
        new Configuration(
            "127.0.0.1",
            0,
            kind.settings(),
            keyFile(),
            true,
            false,
            Optional.empty(),
            List.of(),
            false,
            MessageSettings.none()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static RunningServer start(
      DatabaseSettings database, Optional<Path> plugins, List<String> enabled) {
    return start(database, plugins, enabled, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static RunningServer start(
      DatabaseSettings database, Optional<Path> plugins, List<String> enabled, Clock clock) {
    return start(
        new Configuration(
            "127.0.0.1",
            0,
            database,
            keyFile(),
            true,
            true,
            plugins,
            enabled,
            false,
            MessageSettings.none()),
        clock);
  }

  private static RunningServer start(Configuration configuration, Clock clock) {
    return new RunningServer(ThecalServer.start(configuration, clock));
  }

  private static Path keyFile() {
    try {
      return Files.createTempDirectory("thecal-test").resolve("audit.key");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ThecalServer server() {
    return server;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> post(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Any method without a body. */
  public HttpResponse<String> ask(String method, String path, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()));
  }

  public HttpResponse<String> put(String path, String body, String... headers) {
    return send(request(path, headers).PUT(BodyPublishers.ofString(body)));
  }

  public static JsonNode json(HttpResponse<String> response) {
    return Json.read(response.body(), JsonNode.class);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return checked(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the server", e);
    }
  }

  /** Every answer that a test sees from the API is held against openapi.yaml; HEAD and what is no route are not in it. */
  private static HttpResponse<String> checked(HttpResponse<String> answer) {
    boolean documented = !answer.request().method().equals("HEAD") && answer.statusCode() != 405;
    if (documented && answer.request().uri().getPath().startsWith("/api/")) {
      List<String> deviations = OpenApi.deviations(answer);
      if (!deviations.isEmpty()) {
        throw new AssertionError("openapi.yaml disagrees: " + deviations + "\n" + answer.body());
      }
    }
    return answer;
  }

  @Override
  public void close() {
    server.close();
  }
}
