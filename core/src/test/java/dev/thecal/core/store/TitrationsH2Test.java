package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TitrationsH2Test extends TitrationsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
