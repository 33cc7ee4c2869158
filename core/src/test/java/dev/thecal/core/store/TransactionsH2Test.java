package dev.thecal.core.store;

import dev.thecal.core.testkit.TestDatabases;

class TransactionsH2Test extends TransactionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }
}
