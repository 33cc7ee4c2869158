package dev.thecal.candidacy.policy;

import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which rules apply, with which parameters and at which level.
 *
 * @param id names the policy, whatever its version
 * @param version as its owner counts
 * @param name as a reader knows it
 * @param audience whose criteria these are
 * @param owner who answers for it
 * @param effectiveFrom first day, inclusive
 * @param effectiveTo last day, inclusive; empty: until replaced
 * @param source of the policy as a whole
 * @param rules in the order in which findings are shown
 */
public record Policy(
    String id,
    String version,
    String name,
    Audience audience,
    String owner,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    Citation source,
    List<PolicyRule> rules) {

  /** Whose criteria these are. */
  public enum Audience {
    CLINIC,
    GUIDELINE,
    /** Every rule of it is a criterion for coverage. */
    PAYER
  }

  public Policy {
    rules = List.copyOf(rules);
  }

  public boolean inForce(LocalDate on) {
    return !on.isBefore(effectiveFrom)
        && effectiveTo.map(last -> !on.isAfter(last)).orElse(true);
  }
}
