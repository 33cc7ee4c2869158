package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ChangeOrdersH2Test extends ChangeOrdersSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
