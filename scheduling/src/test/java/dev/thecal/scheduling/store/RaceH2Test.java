package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class RaceH2Test extends RaceSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
