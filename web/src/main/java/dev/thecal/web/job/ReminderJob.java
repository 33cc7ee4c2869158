package dev.thecal.web.job;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.scheduling.reminder.ReminderPlanner;
import dev.thecal.scheduling.reminder.ReminderSender;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans and sends the reminders of all clinics, one clinic after the other; one that fails does not stop the rest. */
public final class ReminderJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

  private final ClinicDirectory directory;
  private final ReminderPlanner planner;
  private final ReminderSender sender;
  private final Clock clock;
  private final Actor node =
      new Actor("reminders-" + UUID.randomUUID().toString().substring(0, 8));

  @Inject
  public ReminderJob(
      ClinicDirectory directory, ReminderPlanner planner, ReminderSender sender, Clock clock) {
    this.directory = directory;
    this.planner = planner;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    var network = new NetworkAccess(node, Purpose.OPERATIONS, clock.instant());
    directory.list(network).forEach(clinic -> tryOne(clinic.value().id()));
  }

  private void tryOne(ClinicId clinic) {
    try {
      run(clinic);
    } catch (RuntimeException e) {
      LOG.error("reminders of clinic {} failed; they are tried again in a minute", clinic, e);
    }
  }

  /** Plans and sends for one clinic. */
  public Run run(ClinicId clinic) {
    int planned = planner.plan(access(clinic), clinic);
    int sent = sender.send(() -> access(clinic), clinic);
    return new Run(planned, sent);
  }

  /**
   * What one run did.
   *
   * @param planned rows added, opened again or withdrawn
   * @param sent messages that the other side has taken
   */
  public record Run(int planned, int sent) {}

  private Access access(ClinicId clinic) {
    return new Access(node, Set.of(clinic), Purpose.OPERATIONS, clock.instant());
  }
}
