package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class ProposalH2Test extends ProposalSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
