package dev.thecal.candidacy.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ClinicPoliciesPostgresTest extends ClinicPoliciesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
