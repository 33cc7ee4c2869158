package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class TransferPostgresTest extends TransferSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
