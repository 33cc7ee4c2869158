package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class InquiriesH2Test extends InquiriesSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
