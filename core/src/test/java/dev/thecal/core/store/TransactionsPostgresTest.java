package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many write at a time, so two of them may wait for each other. */
@Tag("postgres")
class TransactionsPostgresTest extends TransactionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.POSTGRES;
  }

  @Test
  @Timeout(60)
  void a_real_deadlock_is_run_again_and_both_changes_are_kept() throws Exception {
    var attempts = new AtomicInteger();
    var bothHoldOne = new CountDownLatch(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> work = List.of(
          () -> raise(attempts, bothHoldOne, "spine-surgery", "rehab-and-pain"),
          () -> raise(attempts, bothHoldOne, "rehab-and-pain", "spine-surgery"));
      for (Future<Object> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(attempts.get()).as("one of the two was run again").isGreaterThan(2);
    // each row: 1 + one raise by either thread = 3
    assertThat(versions()).containsExactly(3L, 3L);
  }

  private Object raise(
      AtomicInteger attempts, CountDownLatch bothHoldOne, String first, String second) {
    transactions.run(() -> {
      attempts.incrementAndGet();
      raise(first);
      bothHoldOne.countDown();
      try {
        if (!bothHoldOne.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the other thread did not come");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      raise(second);
    });
    return "";
  }
}
