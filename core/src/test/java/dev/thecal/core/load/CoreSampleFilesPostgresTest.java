package dev.thecal.core.load;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class CoreSampleFilesPostgresTest extends CoreSampleFilesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }
}
