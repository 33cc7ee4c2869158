package dev.thecal.web.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Json;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.document.DowntimeCsv;
import dev.thecal.web.document.DowntimeList;
import dev.thecal.web.document.DowntimeLists;
import dev.thecal.web.page.PrintPages;
import dev.thecal.web.server.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes every clinic's downtime list to a folder, for a nightly job. */
@Command(
    name = "downtime-list",
    mixinStandardHelpOptions = true,
    description =
        "Write downtime-CLINIC.html and .csv of every clinic to a folder: every pump, those without a date on top.")
public final class DowntimeListCommand implements Callable<Integer> {

  private static final Actor ACTOR = new Actor("downtime-list");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; best one that another machine can read")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description =
          "ask the server that runs there, for example http://127.0.0.1:8080; without it the database is opened,"
              + " which an embedded one allows only while no server runs")
  private @Nullable URI server;

  @Override
  public Integer call() {
    var files = new DowntimeFiles(folder);
    Optional.ofNullable(server).ifPresentOrElse(at -> ask(at, files), () -> open(files));
    return 0;
  }

  private static void open(DowntimeFiles files) {
    Clock clock = Clock.systemUTC();
    try (Application application = Application.open(ConfigurationLoader.ofProcess(), clock)) {
      var all = new NetworkAccess(ACTOR, Purpose.OPERATIONS, clock.instant());
      application.get(ClinicDirectory.class).list(all).stream()
          .map(Versioned::value)
          .forEach(clinic -> write(application, clinic, clock, files));
    }
  }

  private static void write(
      Application application, ClinicProfile clinic, Clock clock, DowntimeFiles files) {
    var access = new Access(ACTOR, Set.of(clinic.id()), Purpose.OPERATIONS, clock.instant());
    DowntimeList list = application.get(DowntimeLists.class).of(access, clinic);
    String html = application.get(PrintPages.class).downtime(list);
    files.write(clinic.id().value(), html, DowntimeCsv.of(list));
    System.out.println(clinic.id() + ": " + list.rows().size() + " pumps");
  }

  private static void ask(URI server, DowntimeFiles files) {
    JsonNode clinics =
        Json.read(get(server.resolve("/api/v1/clinics")), JsonNode.class).get("clinics");
    for (JsonNode clinic : clinics) {
      String id = clinic.get("id").asText();
      String html = get(server.resolve("/staff/clinics/" + id + "/downtime-list"));
      String csv = get(server.resolve("/api/v1/clinics/" + id + "/downtime-list.csv"));
      files.write(id, html, csv);
      System.out.println(id + ": " + (csv.split("\r\n", -1).length - 2) + " pumps");
    }
  }

  private static String get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address)
        .timeout(Duration.ofMinutes(2))
        .header("Thecal-Actor", ACTOR.id())
        .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(address + " does not answer; is the server running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + address, e);
    }
  }
}
