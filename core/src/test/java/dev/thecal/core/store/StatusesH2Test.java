package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class StatusesH2Test extends StatusesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
