package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class NextRefillH2Test extends NextRefillSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
