package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class SymptomReportsH2Test extends SymptomReportsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
