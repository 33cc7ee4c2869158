package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class FigureApprovalsH2Test extends FigureApprovalsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
