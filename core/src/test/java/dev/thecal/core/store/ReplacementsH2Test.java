package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ReplacementsH2Test extends ReplacementsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
