package dev.thecal.core.crash;

import dev.thecal.core.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL keeps what it acknowledged, whether our process is killed or the database's own. */
@Tag("crash")
@Tag("postgres")
class CrashPostgresTest {

  @Test
  void acknowledged_patients_survive_the_death_of_our_process(@TempDir Path folder)
      throws IOException, InterruptedException {
    var trial = new CrashTrial();
    try (EmbeddedPostgres server = start(folder.resolve("data"))) {
      DatabaseSettings settings = settings(server);
      CrashTrial.prepare(settings);
      for (int round = 1; round <= CrashTrial.rounds(10); round++) {
        Victim victim = Victim.start(settings, round);
        victim.awaitAcknowledgements(trial.nextKill());
        trial.add(victim.kill());
        trial.check(settings, round);
      }
    }
  }

  @Test
  void acknowledged_patients_survive_the_death_of_the_database(@TempDir Path folder)
      throws IOException, InterruptedException {
    var trial = new CrashTrial();
    Path data = folder.resolve("data");
    try (EmbeddedPostgres server = start(data)) {
      CrashTrial.prepare(settings(server));
    }
    for (int round = 1; round <= CrashTrial.rounds(5); round++) {
      try (EmbeddedPostgres server = start(data)) {
        Victim victim = Victim.start(settings(server), round);
        victim.awaitAcknowledgements(trial.nextKill());
        killServer(data);
        trial.add(victim.awaitEnd());
      }
      try (EmbeddedPostgres recovered = start(data)) {
        trial.check(settings(recovered), round);
      }
    }
  }

  /** PostgreSQL's own defaults, which the embedded server turns off for speed: without them this test fails. */
  private static EmbeddedPostgres start(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("fsync", "on")
        .start();
  }

  private static DatabaseSettings settings(EmbeddedPostgres server) {
    return new DatabaseSettings(
        server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 2);
  }

  /** SIGKILL for the postmaster and all it started: none of them may tidy up. */
  private static void killServer(Path data) throws IOException {
    long postmaster;
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
    }
    ProcessHandle parent = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> children = parent.descendants().toList();
    parent.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    Stream.concat(Stream.of(parent), children.stream())
        .forEach(dead -> dead.onExit().join());
  }
}
