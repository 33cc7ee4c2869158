package dev.thecal.web.server;

import dev.thecal.core.audit.AuditSealer;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the audit trail once a minute and at the end, and logs the head so that a cut chain is noticed elsewhere. */
final class AuditJob implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditJob.class);

  private final AuditSealer sealer;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private long logged;

  private AuditJob(AuditSealer sealer, Clock clock, ScheduledExecutorService timer) {
    this.sealer = sealer;
    this.clock = clock;
    this.timer = timer;
  }

  static AuditJob start(AuditSealer sealer, Clock clock) {
    var timer = Executors.newSingleThreadScheduledExecutor(run -> {
      var thread = new Thread(run, "thecal-audit");
      thread.setDaemon(true);
      return thread;
    });
    var job = new AuditJob(sealer, clock, timer);
    var unused = timer.scheduleWithFixedDelay(job::seal, 1, 1, TimeUnit.MINUTES);
    return job;
  }

  private synchronized void seal() {
    try {
      sealer.seal(clock.instant()).filter(seal -> seal.number() > logged).ifPresent(seal -> {
        logged = seal.number();
        LOG.info("audit trail sealed: seal {}, head {}", seal.number(), seal.mac());
      });
    } catch (RuntimeException e) {
      LOG.error("the audit trail could not be sealed; it is tried again in a minute", e);
    }
  }

  @Override
  public void close() {
    // not shutdownNow: H2 closes the database file under a thread that is interrupted while it
    // reads
    timer.shutdown();
    seal();
  }
}
