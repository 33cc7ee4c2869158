package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ConversionsH2Test extends ConversionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
