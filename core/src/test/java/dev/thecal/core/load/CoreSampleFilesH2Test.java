package dev.thecal.core.load;

import dev.thecal.core.testkit.TestDatabases;

class CoreSampleFilesH2Test extends CoreSampleFilesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
