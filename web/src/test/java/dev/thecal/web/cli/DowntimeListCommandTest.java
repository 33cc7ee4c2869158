package dev.thecal.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The nightly job, asking a server that runs. */
class DowntimeListCommandTest {

  @Test
  void every_clinics_list_is_written_whole_over_the_old_one_for_its_owner_only(@TempDir Path folder)
      throws IOException {
    Path target = folder.resolve("night");
    Files.createDirectories(target);
    Files.writeString(target.resolve("downtime-spine-surgery.csv"), "of yesterday");
    try (var server = RunningServer.start(TestDatabases.H2)) {
      String address = "http://127.0.0.1:" + server.server().port();

      assertThat(run("--to", target.toString(), "--from", address)).isZero();

      assertThat(Files.readString(target.resolve("downtime-spine-surgery.csv")))
          .isEqualTo(
              server.get("/api/v1/clinics/spine-surgery/downtime-list.csv").body());
    }
    // Five sample clinics, a page and a spreadsheet each, and the style sheet; nothing half
    // written.
    assertThat(names(target))
        .hasSize(11)
        .contains("document.css")
        .noneMatch(n -> n.endsWith(".part"));
    Path page = target.resolve("downtime-spine-surgery.html");
    assertThat(Files.readString(page)).contains("href=\"document.css\"", "Downtime list");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_server_that_does_not_answer_leaves_the_old_list_and_fails(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("downtime-spine-surgery.csv"), "of yesterday");

    // Port 1 of this machine: nothing listens there.
    assertThat(run("--to", folder.toString(), "--from", "http://127.0.0.1:1")).isEqualTo(1);

    assertThat(Files.readString(folder.resolve("downtime-spine-surgery.csv")))
        .isEqualTo("of yesterday");
    assertThat(names(folder)).containsExactly("downtime-spine-surgery.csv");
  }

  @Test
  void without_a_folder_it_is_used_wrongly() {
    assertThat(run()).isEqualTo(2);
  }

  private static int run(String... arguments) {
    return new CommandLine(new DowntimeListCommand())
        .setExecutionExceptionHandler(ThecalCommand::refuse)
        .execute(arguments);
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
