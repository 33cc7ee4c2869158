package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class WorklistH2Test extends WorklistSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
