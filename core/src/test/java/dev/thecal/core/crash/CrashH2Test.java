package dev.thecal.core.crash;

import dev.thecal.core.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database loses nothing it acknowledged when its process is killed. */
@Tag("crash")
class CrashH2Test {

  @Test
  void acknowledged_patients_survive_the_death_of_the_process(@TempDir Path folder)
      throws IOException, InterruptedException {
    killAgainAndAgain("jdbc:h2:file:" + folder.resolve("crash"), 20);
  }

  /** Freed space is used again at once and not after 45 s: H2 2.5.252 loses commits here in one of two rounds. */
  @Test
  void so_they_do_when_the_file_has_holes(@TempDir Path folder)
      throws IOException, InterruptedException {
    killAgainAndAgain("jdbc:h2:file:" + folder.resolve("crash") + ";RETENTION_TIME=0", 10);
  }

  private static void killAgainAndAgain(String url, int rounds)
      throws IOException, InterruptedException {
    var settings = new DatabaseSettings(url, "", "", 2);
    var trial = new CrashTrial();
    CrashTrial.prepare(settings);

    for (int round = 1; round <= CrashTrial.rounds(rounds); round++) {
      Victim victim = Victim.start(settings, round);
      victim.awaitAcknowledgements(trial.nextKill());
      trial.add(victim.kill());
      trial.check(settings, round);
    }
  }
}
