package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class CalendarH2Test extends CalendarSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
