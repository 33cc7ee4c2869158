package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class AfterDeathH2Test extends AfterDeathSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
