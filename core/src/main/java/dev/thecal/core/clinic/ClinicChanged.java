package dev.thecal.core.clinic;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.ClinicEvent;

/**
 * A clinic's profile was replaced: hours, team, policies may be others now.
 *
 * @param clinic whose profile
 */
public record ClinicChanged(ClinicId clinic) implements ClinicEvent {}
