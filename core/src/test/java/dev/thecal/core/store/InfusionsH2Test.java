package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class InfusionsH2Test extends InfusionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
