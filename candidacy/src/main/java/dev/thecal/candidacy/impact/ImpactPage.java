package dev.thecal.candidacy.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/**
 * Some patients, in the order of their ids.
 *
 * @param looked how many were assessed under both policies
 * @param leftOut how many were not looked at: they have died, or another clinic has accepted them
 * @param changed those whose decision or coverage would change
 * @param next after whom to go on; empty: all have been looked at
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImpactPage(
    int looked, int leftOut, List<ImpactedPatient> changed, Optional<PatientId> next) {

  public ImpactPage {
    changed = List.copyOf(changed);
  }
}
