package dev.thecal.candidacy.store;

import dev.thecal.core.testkit.TestDatabases;

class ShownAssessmentsH2Test extends ShownAssessmentsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
