package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class BookingLifeH2Test extends BookingLifeSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
