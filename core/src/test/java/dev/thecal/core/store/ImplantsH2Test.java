package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ImplantsH2Test extends ImplantsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
