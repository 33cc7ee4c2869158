package dev.thecal.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.server.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes over one database run a job one after the other, and go on after one that failed. */
abstract class JobsSuite {

  private static final Duration POLL = Duration.ofMillis(20);

  abstract TestDatabases kind();

  @Test
  void a_run_happens_on_one_node_at_a_time_and_a_failure_stops_nothing() throws Exception {
    var job = new Counted();
    try (Database database = kind().open(Schema.MODULES.toArray(String[]::new));
        var first = Jobs.start(database.dataSource(), List.of(job), Clock.systemUTC(), POLL);
        var second = Jobs.start(database.dataSource(), List.of(job), Clock.systemUTC(), POLL)) {
      assertThat(first).isNotSameAs(second);
      assertThat(job.runs.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(job.most.get()).isEqualTo(1);
  }

  @Test
  void the_database_can_be_used_beside_and_after_the_jobs() {
    try (Database database = kind().open(Schema.MODULES.toArray(String[]::new))) {
      var job = new Counted();
      try (var jobs = Jobs.start(database.dataSource(), List.of(job), Clock.systemUTC(), POLL)) {
        assertThat(jobs).isNotNull();
        for (int i = 0; i < 50; i++) {
          int number = i;
          database
              .context()
              .with(sql -> sql.execute(
                  "insert into clinic (clinic_id, profile, row_version) values (?, '{}', 1)",
                  "c-" + number));
        }
      }
      database.touch();
    }
  }

  private static final class Counted implements Job {

    private final CountDownLatch runs = new CountDownLatch(6);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String name() {
      return "counted";
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public void run() {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      runs.countDown();
      now.decrementAndGet();
      if (runs.getCount() % 2 == 0) {
        throw new IllegalStateException("planted");
      }
    }
  }
}
