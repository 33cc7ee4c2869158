package dev.thecal.core.access;

/**
 * Who acts: a person or a job of the system.
 *
 * @param id as the audit trail keeps it, never blank
 */
public record Actor(String id) {

  public Actor {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an actor needs an id");
    }
  }
}
