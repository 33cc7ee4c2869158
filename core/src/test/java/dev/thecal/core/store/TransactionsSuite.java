package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.transaction.Transactions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every transaction must do, on both databases. */
abstract class TransactionsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);

  private Database database;
  Transactions transactions;
  private Patients patients;
  private AuditTrail audit;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    transactions = database.transactions();
    patients = stores.patients();
    audit = stores.auditTrail();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void two_stores_commit_together() {
    transactions.run(this::writeBoth);

    assertRows(1);
  }

  @Test
  void two_stores_roll_back_together() {
    assertThatThrownBy(() -> transactions.run(() -> {
          writeBoth();
          throw new IllegalStateException("after both");
        }))
        .hasMessage("after both");

    assertRows(0);
  }

  @Test
  void a_nested_call_joins_and_goes_down_with_the_outer_one() {
    assertThatThrownBy(() -> transactions.run(() -> {
          transactions.run(this::writeBoth);
          throw new IllegalStateException("outer");
        }))
        .hasMessage("outer");

    assertRows(0);
  }

  @Test
  void a_swallowed_failure_of_a_joined_call_rolls_back() {
    assertThatThrownBy(() -> transactions.run(() -> {
          writeBoth();
          try {
            patients.add(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
          } catch (Refusal taken) {
            assertThat(taken.code()).isEqualTo("patient-exists");
          }
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("swallowed");

    assertRows(0);
  }

  @Test
  void the_thread_is_free_again_after_a_failure() {
    assertThatThrownBy(() -> transactions.run(() -> {
          throw new IllegalStateException("first");
        }))
        .hasMessage("first");

    transactions.run(this::writeBoth);

    assertRows(1);
  }

  @ParameterizedTest(name = "SQLSTATE {0} is run {1} times")
  @CsvSource({"40001, 2", "40P01, 2", "55P03, 2", "HYT00, 2", "23505, 1"})
  void only_what_may_succeed_the_next_time_is_run_again(String state, int expected) {
    var attempts = new AtomicInteger();
    Runnable failsOnce = () -> {
      writeBoth();
      if (attempts.incrementAndGet() == 1) {
        throw failure(state);
      }
    };

    if (expected == 1) {
      assertThatThrownBy(() -> transactions.run(failsOnce)).isInstanceOf(DataAccessException.class);
    } else {
      transactions.run(failsOnce);
    }

    assertThat(attempts).hasValue(expected);
    assertRows(expected - 1);
  }

  @Test
  void a_joined_call_is_not_run_again_by_itself_but_with_the_whole() {
    var outer = new AtomicInteger();
    var inner = new AtomicInteger();

    transactions.run(() -> {
      outer.incrementAndGet();
      transactions.run(() -> {
        if (inner.incrementAndGet() == 1) {
          throw failure("40001");
        }
      });
    });

    assertThat(outer).hasValue(2);
    assertThat(inner).hasValue(2);
  }

  @Test
  void it_gives_up_after_four_attempts() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() -> transactions.run(() -> {
          writeBoth();
          attempts.incrementAndGet();
          throw failure("40001");
        }))
        .isInstanceOf(DataAccessException.class);

    assertThat(attempts).hasValue(4);
    assertRows(0);
  }

  /** A write to one of two rows. */
  final void raise(String clinic) {
    database
        .context()
        .with(sql -> sql.execute(
            "update clinic set row_version = row_version + 1 where clinic_id = ?", clinic));
  }

  final List<Long> versions() {
    return database
        .context()
        .with(sql -> sql.fetch("select row_version from clinic order by clinic_id")
            .getValues(0, Long.class));
  }

  private void writeBoth() {
    patients.add(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    audit.record(SPINE, Accesses.SPINE, "test", "patient/p-1", "");
  }

  private void assertRows(int expected) {
    assertThat(TestClinics.count(database, "patient")).isEqualTo(expected);
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(expected);
  }

  private static DataAccessException failure(String state) {
    return new DataAccessException("provoked", new SQLException("provoked", state));
  }
}
