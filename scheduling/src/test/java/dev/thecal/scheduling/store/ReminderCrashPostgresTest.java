package dev.thecal.scheduling.store;

import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ReminderCrashPostgresTest extends ReminderCrashSuite {
  @Override
  DatabaseSettings settings() {
    return TestDatabases.POSTGRES.settings();
  }
}
