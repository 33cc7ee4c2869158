package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class ReminderH2Test extends ReminderSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
