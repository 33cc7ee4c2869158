package dev.thecal.web.api;

import dev.thecal.core.testkit.TestDatabases;

class JourneyH2Test extends JourneySuite {
  JourneyH2Test() {
    super(TestDatabases.H2);
  }
}
