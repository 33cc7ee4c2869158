package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class MriOrdersH2Test extends MriOrdersSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
