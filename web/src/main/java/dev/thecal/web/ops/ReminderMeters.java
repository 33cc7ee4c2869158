package dev.thecal.web.ops;

import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.scheduling.reminder.Reminders;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Messages by state, and those that should have left a quarter of an hour ago and did not: the sender stands still, its
 * way out is not configured, or it is night at the clinic. Counts only, no clinic and no patient.
 */
public final class ReminderMeters implements MeterBinder {

  private static final Duration LATE = Duration.ofMinutes(15);

  private final Reminders reminders;
  private final Clock clock;

  @Inject
  public ReminderMeters(Reminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (ReminderState state : ReminderState.values()) {
      Gauge.builder("thecal.reminders", () -> reminders.count(access()).getOrDefault(state, 0))
          .tag("state", Reads.name(state))
          .register(registry);
    }
    Gauge.builder(
            "thecal.reminders.late",
            () -> reminders.countLate(access(), clock.instant().minus(LATE)))
        .description("due a quarter of an hour ago and not sent")
        .register(registry);
  }

  private NetworkAccess access() {
    return new NetworkAccess(new Actor("metrics"), Purpose.OPERATIONS, clock.instant());
  }
}
