package dev.thecal.core.load;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class LoaderPostgresTest extends LoaderSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
