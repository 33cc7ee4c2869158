package dev.thecal.scheduling.transfer;

import dev.thecal.core.access.Access;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.infusion.FillRecorded;
import jakarta.inject.Inject;

/** The first refill at the other clinic completes a transfer. */
public final class Arrivals implements EventListener {

  private final Transfers transfers;

  @Inject
  public Arrivals(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof FillRecorded filled) {
      transfers.listAccepted(access, filled.clinic(), filled.patient()).stream()
          // what was filled before the sending is history that the other clinic has entered
          .filter(open -> !filled.fill().filledAt().isBefore(open.value().sentAt()))
          .forEach(open -> transfers.replace(
              access, open.value().arrived(filled.fill().filledAt()), open.version()));
    }
  }
}
