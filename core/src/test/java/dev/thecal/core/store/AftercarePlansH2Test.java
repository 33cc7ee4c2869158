package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class AftercarePlansH2Test extends AftercarePlansSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
