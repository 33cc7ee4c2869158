package dev.thecal.core.access;

import dev.thecal.core.evidence.Refusal;
import java.time.Instant;
import java.util.Set;

/**
 * Who asks, for which clinics, why and when. Every service and store call about patients takes one, so
 * that nothing can be read or written across clinics by forgetting a condition. An access rebuilt from another one
 * without naming its scopes has none.
 *
 * @param actor who
 * @param clinics the clinics this actor may act for, never empty
 * @param purpose why
 * @param at when; the domain never reads a clock
 * @param scopes what it may see beyond the usual; mostly none
 */
public record Access(
    Actor actor, Set<ClinicId> clinics, Purpose purpose, Instant at, Set<Scope> scopes) {

  public Access {
    clinics = Set.copyOf(clinics);
    scopes = Set.copyOf(scopes);
    if (clinics.isEmpty()) {
      throw new IllegalArgumentException(
          "an access without a clinic reaches nothing; name at least one");
    }
  }

  /** Without any scope. */
  public Access(Actor actor, Set<ClinicId> clinics, Purpose purpose, Instant at) {
    this(actor, clinics, purpose, at, Set.of());
  }

  /** The same with these scopes in place of its own. */
  public Access with(Set<Scope> given) {
    return new Access(actor, clinics, purpose, at, given);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /**
   * Passes the clinic through if this access covers it.
   *
   * @throws Refusal of kind FORBIDDEN otherwise
   */
  public ClinicId to(ClinicId clinic) {
    if (!clinics.contains(clinic)) {
      throw Refusal.forbidden("\"" + actor.id() + "\" has no access to clinic \"" + clinic + "\"");
    }
    return clinic;
  }
}
