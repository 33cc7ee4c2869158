package dev.thecal.web.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running jobs of this node. Several nodes over one database share them: each run happens on one. */
public final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private static final String TABLE = "scheduling_job";
  private static final int THREADS = 2;
  private static final Duration LAST_RUN = Duration.ofSeconds(25);

  private final Scheduler scheduler;

  private Jobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Starts them.
   *
   * @param database where the jobs' rows are; closed after these jobs
   * @param poll how often to look for due jobs
   */
  public static Jobs start(DataSource database, Collection<Job> jobs, Clock clock, Duration poll) {
    List<RecurringTask<Void>> tasks = jobs.stream().map(Jobs::task).toList();
    var made = new CompletableFuture<Scheduler>();
    var scheduler = Scheduler.create(database)
        .startTasks(tasks)
        .tableName(TABLE)
        .clock(clock::instant)
        .pollingInterval(poll)
        .executorService(GentleExecutors.workers(THREADS))
        .dueExecutor(GentleExecutors.poller(() -> made.join().triggerCheckForDueExecutions()))
        .housekeeperExecutor(GentleExecutors.housekeeper())
        .threads(THREADS)
        .shutdownMaxWait(LAST_RUN)
        .build();
    made.complete(scheduler);
    scheduler.start();
    return new Jobs(scheduler);
  }

  private static RecurringTask<Void> task(Job job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> run(job));
  }

  /** A job that fails is tried again at its next turn. */
  private static void run(Job job) {
    try {
      job.run();
    } catch (RuntimeException e) {
      LOG.error("job {} failed; it runs again in {}", job.name(), job.every(), e);
    }
  }

  /** Waits for runs to end. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
