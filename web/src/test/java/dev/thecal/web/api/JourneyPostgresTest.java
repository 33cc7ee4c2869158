package dev.thecal.web.api;

import dev.thecal.core.testkit.TestDatabases;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class JourneyPostgresTest extends JourneySuite {
  JourneyPostgresTest() {
    super(TestDatabases.POSTGRES);
  }
}
