package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ComplicationsH2Test extends ComplicationsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
