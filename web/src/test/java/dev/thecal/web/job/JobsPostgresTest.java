package dev.thecal.web.job;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class JobsPostgresTest extends JobsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
