package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ChartH2Test extends ChartSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
