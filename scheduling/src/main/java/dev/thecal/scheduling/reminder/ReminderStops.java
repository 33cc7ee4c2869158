package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.status.StatusChanged;
import dev.thecal.core.status.StatusKind;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stops waiting messages in the transaction that records a death, a handover or a stay in hospital. */
public final class ReminderStops implements EventListener {

  private final Reminders reminders;

  @Inject
  public ReminderStops(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof StatusChanged changed) {
      changed.now().stream()
          .filter(kind -> kind.pausesReminders() || kind.stopsMessages())
          .findFirst()
          .ifPresent(kind -> withdraw(changed, kind, access));
    }
  }

  private void withdraw(StatusChanged changed, StatusKind kind, Access access) {
    reminders.list(access, changed.clinic(), changed.patient()).stream()
        .filter(one -> one.value().state() == ReminderState.WAITING)
        .forEach(one -> reminders.replace(
            access,
            one.value().to(ReminderState.WITHDRAWN, Optional.of(kind.words()), access.at()),
            one.version()));
  }
}
