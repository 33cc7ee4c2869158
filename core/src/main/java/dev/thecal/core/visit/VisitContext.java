package dev.thecal.core.visit;

import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.Patient;
import java.time.LocalDate;
import java.util.List;

/**
 * What a step is held against.
 *
 * @param visit so far
 * @param patient as registered
 * @param history of the pump
 * @param earlier visits of this patient that were finished, the oldest first
 * @param allergies that stand on the chart
 * @param today in the clinic's zone
 */
record VisitContext(
    RefillVisit visit,
    Patient patient,
    InfusionHistory history,
    List<RefillVisit> earlier,
    List<Allergy> allergies,
    LocalDate today) {}
