package dev.thecal.candidacy.store;

import dev.thecal.core.testkit.TestDatabases;

class AssessmentsH2Test extends AssessmentsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
