package dev.thecal.core.load;

import dev.thecal.core.testkit.TestDatabases;

class LoaderH2Test extends LoaderSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
