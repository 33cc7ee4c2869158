package dev.thecal.web.job;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that are never interrupted: H2 closes the database file under a thread that is interrupted while it reads. */
final class GentleExecutors {

  private GentleExecutors() {}

  static ExecutorService workers(int threads) {
    return pool(threads, "thecal-job", () -> {});
  }

  /**
   * @param wake ends the thread's pause, which an interruption would end otherwise
   */
  static ExecutorService poller(Runnable wake) {
    return pool(1, "thecal-job-poll", wake);
  }

  static ScheduledExecutorService housekeeper() {
    return new ScheduledThreadPoolExecutor(1, daemons("thecal-job-care")) {
      @Override
      public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
      }
    };
  }

  private static ExecutorService pool(int threads, String name, Runnable onStop) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name)) {
      @Override
      public void shutdown() {
        super.shutdown();
        onStop.run();
      }

      @Override
      public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
      }
    };
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
