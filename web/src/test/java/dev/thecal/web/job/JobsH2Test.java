package dev.thecal.web.job;

import dev.thecal.core.testkit.TestDatabases;

class JobsH2Test extends JobsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
