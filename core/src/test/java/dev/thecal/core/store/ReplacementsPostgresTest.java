package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ReplacementsPostgresTest extends ReplacementsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
