package dev.thecal.candidacy.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ShownAssessmentsPostgresTest extends ShownAssessmentsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
