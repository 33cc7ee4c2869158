package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class RecallH2Test extends RecallSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
