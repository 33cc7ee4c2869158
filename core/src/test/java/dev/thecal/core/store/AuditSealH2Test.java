package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class AuditSealH2Test extends AuditSealSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
