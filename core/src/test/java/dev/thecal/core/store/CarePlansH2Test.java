package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class CarePlansH2Test extends CarePlansSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
