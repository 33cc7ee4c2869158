package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.patient.PatientId;

/**
 * A fill or programme was marked as entered in error: whatever was computed from it is to be computed anew.
 *
 * @param clinic that is responsible
 * @param patient who carries the pump
 */
public record InfusionCorrected(ClinicId clinic, PatientId patient) implements DomainEvent {}
