package dev.thecal.core.visit;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;

/**
 * Where a refill visit is found.
 *
 * @param clinic that is responsible
 * @param patient who is refilled
 * @param id of the visit
 */
public record VisitKey(ClinicId clinic, PatientId patient, VisitId id) {}
