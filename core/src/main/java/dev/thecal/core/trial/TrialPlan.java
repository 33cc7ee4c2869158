package dev.thecal.core.trial;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Optional;

/**
 * A trial, or one dose of it, as it is planned.
 *
 * @param at when the dose is to be given, or the catheter started
 * @param dose the amount, or the dose per day of a catheter
 * @param conduct how it is to be done
 * @param by who decides it
 * @param reason why, where a warning asks for one
 */
public record TrialPlan(
    ClinicId clinic,
    PatientId patient,
    TrialPlanId id,
    TrialMethod method,
    CareSetting setting,
    String drug,
    Instant at,
    TrialDose dose,
    TrialConduct conduct,
    String by,
    Optional<String> reason) {}
