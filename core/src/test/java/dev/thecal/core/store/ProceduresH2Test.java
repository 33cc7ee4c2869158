package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ProceduresH2Test extends ProceduresSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
