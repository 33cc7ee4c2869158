package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class AuthorisationsH2Test extends AuthorisationsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
