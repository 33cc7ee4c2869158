package dev.thecal.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.server.ThecalServer;
import dev.thecal.web.testkit.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic's medical director decides about figures, on the command line. */
class FiguresCommandTest {

  private static final String CLINIC = "spine-surgery";
  private static final String FIGURE = "drug/hydromorphone/daily-maximum/pacc-2017";

  @TempDir
  private Path folder;

  private Configuration configuration;

  /** The sample clinics, loaded by a server that has stopped since. */
  @BeforeEach
  void load() {
    configuration = new Configuration(
        "127.0.0.1",
        0,
        TestDatabases.H2.settings(),
        folder.resolve("audit.key"),
        true,
        true,
        Optional.empty(),
        List.of(),
        false,
        MessageSettings.none());
    ThecalServer.start(configuration, Clock.fixed(RunningServer.NOW, ZoneOffset.UTC))
        .close();
  }

  @Test
  void a_draft_is_approved_and_the_list_and_the_history_say_by_whom() {
    assertThat(list("--status", "draft").out()).contains("draft\t" + FIGURE + "\t");

    var approved = run(
        "approve",
        "--clinic",
        CLINIC,
        "--figure",
        FIGURE,
        "--by",
        "sample-medical-director",
        "--reason",
        "paper read");

    assertThat(approved.err()).isEmpty();
    assertThat(approved.code()).isZero();
    assertThat(list("--status", "draft").out()).doesNotContain(FIGURE);
    assertThat(list("--status", "approved").out())
        .contains("approved\t" + FIGURE + "\t")
        .contains("approved by ");
    assertThat(history()).contains("\"decision\":\"approved\"", "\"reason\":\"paper read\"");
  }

  @Test
  void a_decision_as_json_rejects_and_is_taken_back() {
    assertThat(decide("rejected", 0).code()).isZero();
    assertThat(list("--status", "rejected").out()).contains(FIGURE);
    assertThat(decide("withdrawn", 1).code()).isZero();

    assertThat(list("--status", "draft").out()).contains(FIGURE);
    assertThat(Json.read(history(), JsonNode.class)).hasSize(2);
  }

  @Test
  void what_is_wrong_is_named_and_nothing_is_decided() {
    assertThat(decide("rejected", 7).err()).startsWith("refused: ");
    assertThat(run("list", "--clinic", "spine-surgry").err())
        .startsWith("refused: ")
        .contains("spine-surgry");
    assertThat(run("history", "--clinic", CLINIC, "--figure", "drug").err()).contains("--figure");
    assertThat(run("list", "--clinic", CLINIC, "--status", "drafd").err())
        .contains("--status", "draft");
    var stranger = run(
        "approve", "--clinic", CLINIC, "--figure", FIGURE, "--by", "nobody", "--reason", "mine");
    assertThat(stranger.code()).isEqualTo(1);
    assertThat(stranger.err()).contains("nobody");
    assertThat(run("approve", "--clinic", CLINIC).code()).isEqualTo(2);

    assertThat(history()).isEqualTo("[]\n");
  }

  private CommandRun decide(String decision, int basedOn) {
    InputStream before = System.in;
    String json = "{\"figure\": \"" + FIGURE + "\", \"decision\": \"" + decision
        + "\", \"by\": \"sample-medical-director\", \"reason\": \"paper read\", \"basedOn\": "
        + basedOn + "}";
    System.setIn(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    try {
      return run("decide", "--clinic", CLINIC);
    } finally {
      System.setIn(before);
    }
  }

  private CommandRun list(String... more) {
    return run("list", "--clinic", CLINIC, "--under", "drug/hydromorphone", more[0], more[1]);
  }

  private String history() {
    return run("history", "--clinic", CLINIC, "--figure", FIGURE).out();
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(new FiguresCommand(() -> configuration), arguments);
  }
}
