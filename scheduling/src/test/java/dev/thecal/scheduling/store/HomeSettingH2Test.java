package dev.thecal.scheduling.store;

import dev.thecal.core.testkit.TestDatabases;

class HomeSettingH2Test extends HomeSettingSuite {

  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
