package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ProposalPostgresTest extends ProposalSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
