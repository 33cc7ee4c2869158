package dev.thecal.scheduling.worklist;

import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/**
 * The last row of a page; the next page begins after it.
 *
 * @param sortOn as the row is sorted
 */
public record WorklistCursor(LocalDate sortOn, PatientId patient, String implantId) {}
