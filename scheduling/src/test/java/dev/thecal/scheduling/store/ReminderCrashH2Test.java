package dev.thecal.scheduling.store;

import dev.thecal.core.store.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ReminderCrashH2Test extends ReminderCrashSuite {

  @TempDir
  private Path folder;

  @Override
  DatabaseSettings settings() {
    return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("crash"), "", "", 2);
  }
}
