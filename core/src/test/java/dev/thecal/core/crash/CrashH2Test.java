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
    var settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("crash"), "", "", 2);
    var trial = new CrashTrial();
    CrashTrial.prepare(settings);

    for (int round = 1; round <= CrashTrial.rounds(20); round++) {
      Victim victim = Victim.start(settings, round);
      victim.awaitAcknowledgements(trial.nextKill());
      trial.add(victim.kill());
      trial.check(settings, round);
    }
  }
}
