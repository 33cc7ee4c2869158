package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class WaitingH2Test extends WaitingSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
