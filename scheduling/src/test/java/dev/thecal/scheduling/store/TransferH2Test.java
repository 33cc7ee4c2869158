package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class TransferH2Test extends TransferSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
