package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.ClinicId;
import dev.thecal.scheduling.booking.RuleOverride;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody accepts of a plan.
 *
 * @param visits ids; empty: all that are open
 * @param reason why a visit is booked although a rule asks for a reason
 * @param overrides rules to set aside, which needs a role and a reason
 */
public record Acceptance(
    ClinicId clinic,
    String proposal,
    Set<String> visits,
    Optional<String> reason,
    Set<RuleOverride.Kind> overrides) {

  public Acceptance {
    visits = Set.copyOf(visits);
    overrides = Set.copyOf(overrides);
  }
}
