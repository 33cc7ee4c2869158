package dev.thecal.web.api;

import dev.thecal.core.testkit.TestDatabases;

class PatientApiH2Test extends PatientApiSuite {
  PatientApiH2Test() {
    super(TestDatabases.H2);
  }
}
