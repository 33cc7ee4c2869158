package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class InquiriesPostgresTest extends InquiriesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
