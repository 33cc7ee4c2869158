package dev.thecal.scheduling.due;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * The refill window of one pump, as kept.
 *
 * @param implantId the pump in the body
 * @param pumpBrand decides who may refill it; empty if it is not known
 */
public record Due(
    ClinicId clinic,
    PatientId patient,
    String implantId,
    Optional<String> pumpBrand,
    DueWindow window) {}
