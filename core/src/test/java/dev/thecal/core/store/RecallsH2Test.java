package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class RecallsH2Test extends RecallsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
