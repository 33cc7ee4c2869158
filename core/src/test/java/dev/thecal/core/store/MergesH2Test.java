package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class MergesH2Test extends MergesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
