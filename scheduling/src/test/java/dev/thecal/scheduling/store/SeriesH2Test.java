package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class SeriesH2Test extends SeriesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
