package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class RefillVisitsH2Test extends RefillVisitsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
