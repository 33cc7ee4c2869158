package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class ConversionsPostgresTest extends ConversionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
