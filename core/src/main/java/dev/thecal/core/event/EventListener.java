package dev.thecal.core.event;

import dev.thecal.core.access.Access;

/** Hears of events in the transaction that caused them: what it writes commits or rolls back with them. */
@FunctionalInterface
public interface EventListener {

  /** Called for every event; a listener picks its own by {@code instanceof}. Throwing rolls the cause back. */
  void on(DomainEvent event, Access access);

  /** As {@link #on} for what concerns a whole clinic; a listener that does not care does nothing. */
  default void onClinic(ClinicEvent event, Access access) {}
}
