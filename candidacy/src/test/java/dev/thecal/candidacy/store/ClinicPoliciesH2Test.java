package dev.thecal.candidacy.store;

import dev.thecal.core.testkit.TestDatabases;

class ClinicPoliciesH2Test extends ClinicPoliciesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
