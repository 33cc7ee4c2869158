package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class DueKeeperH2Test extends DueKeeperSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
