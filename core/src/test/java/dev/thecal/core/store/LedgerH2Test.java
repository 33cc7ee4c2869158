package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class LedgerH2Test extends LedgerSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
