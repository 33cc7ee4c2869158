package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TrialPlansH2Test extends TrialPlansSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
