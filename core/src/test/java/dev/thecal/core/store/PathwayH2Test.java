package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class PathwayH2Test extends PathwaySuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
