package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class AnalysesH2Test extends AnalysesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
