package dev.thecal.candidacy.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A policy as a clinic works with it on a day.
 *
 * @param id of the policy
 * @param name as a reader knows it
 * @param version in force
 * @param published how it came in force; empty: as shipped
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ClinicPolicy(
    String id, String name, String version, Optional<PublishedPolicy> published) {}
