package dev.thecal.scheduling.booking;

import dev.thecal.core.patient.PatientId;

/**
 * Names a pump within a clinic: implant ids are unique for a patient only.
 *
 * @param patient who carries it
 * @param implantId of the patient's implant
 */
public record PumpKey(PatientId patient, String implantId) {}
