package dev.thecal.core.patient;

/**
 * Where a page of a patient search ended.
 *
 * @param searchName of the last patient, see {@link SearchName}
 * @param id of the last patient
 */
public record SearchCursor(String searchName, PatientId id) {}
