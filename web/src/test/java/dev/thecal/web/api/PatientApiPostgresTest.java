package dev.thecal.web.api;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class PatientApiPostgresTest extends PatientApiSuite {
  PatientApiPostgresTest() {
    super(TestDatabases.POSTGRES);
  }
}
