package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TrialsH2Test extends TrialsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
