package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class BookingH2Test extends BookingSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
