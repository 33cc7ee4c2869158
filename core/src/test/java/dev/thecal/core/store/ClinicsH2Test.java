package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class ClinicsH2Test extends ClinicsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
