package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.testkit.TestDatabases;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One writes at a time: two at a time may leave half of a transaction when the process is killed. */
class TransactionsH2Test extends TransactionsSuite {
  @Override
  TestDatabases kind() {
    return TestDatabases.H2;
  }

  @Test
  @Timeout(60)
  void a_second_writer_waits_for_the_end_of_the_first_though_they_write_different_rows()
      throws Exception {
    var second = new FutureTask<>(() -> raise("rehab-and-pain"), "");
    var thread = new Thread(second);

    transactions.run(() -> {
      raise("spine-surgery");
      thread.start();
      awaitItWaitsOrEnds(thread);
      assertThat(second).as("the second writer").isNotDone();
    });

    second.get();
    assertThat(versions()).containsExactly(2L, 2L);
  }

  @Test
  @Timeout(60)
  void a_writer_that_fails_gives_its_turn_away() throws Exception {
    assertThatThrownBy(() -> transactions.run(() -> {
          raise("spine-surgery");
          throw new IllegalStateException("after the write");
        }))
        .hasMessage("after the write");

    CompletableFuture.runAsync(() -> raise("rehab-and-pain")).get();

    assertThat(versions()).containsExactly(2L, 1L);
  }

  @Test
  @Timeout(60)
  void a_reader_does_not_wait_for_the_writer() {
    transactions.run(() -> {
      raise("spine-surgery");

      List<Long> seen = CompletableFuture.supplyAsync(this::versions).join();

      assertThat(seen).as("what is committed").containsExactly(1L, 1L);
    });
  }

  private static void awaitItWaitsOrEnds(Thread thread) {
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
