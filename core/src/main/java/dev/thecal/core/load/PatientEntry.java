package dev.thecal.core.load;

import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A patient of a file with everything on record.
 *
 * @param story what can be seen there, for a tour
 */
record PatientEntry(
    Patient patient,
    Optional<String> story,
    List<ChartNote> notes,
    List<Trial> trials,
    List<ImplantEntry> implants) {

  SampleScope.Owner owner() {
    return new SampleScope.Owner(patient.clinic(), patient.id());
  }

  Set<ImplantId> pumps() {
    return implants.stream().map(entry -> entry.implant().id()).collect(Collectors.toSet());
  }
}
