package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class DevicesH2Test extends DevicesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
