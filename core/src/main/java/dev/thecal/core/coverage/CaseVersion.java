package dev.thecal.core.coverage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;

/**
 * Names the version of a case that a change is based on.
 *
 * @param number as the caller read it
 */
public record CaseVersion(ClinicId clinic, PatientId patient, CaseId id, long number) {}
