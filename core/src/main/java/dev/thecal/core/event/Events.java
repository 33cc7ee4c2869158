package dev.thecal.core.event;

import dev.thecal.core.access.Access;
import java.util.Set;

/** Hands an event to every listener, at once, in the caller's transaction. */
public final class Events {

  private final Set<EventListener> listeners;

  public Events(Set<EventListener> listeners) {
    this.listeners = Set.copyOf(listeners);
  }

  public void publish(DomainEvent event, Access access) {
    listeners.forEach(listener -> listener.on(event, access));
  }

  public void publish(ClinicEvent event, Access access) {
    listeners.forEach(listener -> listener.onClinic(event, access));
  }
}
