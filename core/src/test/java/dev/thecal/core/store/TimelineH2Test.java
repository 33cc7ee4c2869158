package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TimelineH2Test extends TimelineSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
