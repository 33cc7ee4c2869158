package dev.thecal.candidacy.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thecal.core.access.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a policy that a clinic has put in force. It is never changed; a later one supersedes it from
 * its own first day on.
 *
 * @param policy id of the policy
 * @param number counts the publications of this policy in this clinic, from 1
 * @param version as the policy itself says
 * @param text the policy file, byte for byte as it was sent
 * @param effectiveFrom first day, inclusive
 * @param effectiveTo last day, inclusive; empty: until replaced
 * @param supersedes version of the publication before it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PublishedPolicy(
    @JsonIgnore ClinicId clinic,
    String policy,
    int number,
    String version,
    @JsonIgnore String text,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    Optional<String> supersedes,
    @JsonUnwrapped Publication publication) {

  /**
   * Who published it, and why.
   *
   * @param by id in the clinic's team
   * @param sample an invented person: counts in demo mode only
   */
  public record Publication(
      String by, String byName, boolean sample, String reason, Instant publishedAt) {}

  boolean inForce(LocalDate on) {
    return !on.isBefore(effectiveFrom)
        && effectiveTo.map(last -> !on.isAfter(last)).orElse(true);
  }
}
