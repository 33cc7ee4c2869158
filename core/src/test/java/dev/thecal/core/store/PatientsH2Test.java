package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class PatientsH2Test extends PatientsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
