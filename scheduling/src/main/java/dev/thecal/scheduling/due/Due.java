package dev.thecal.scheduling.due;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;
import java.util.Set;

/**
 * The refill window of one pump, as kept.
 *
 * @param implantId the pump in the body
 * @param pumpBrand decides who may refill it; empty if it is not known
 * @param drugs in the reservoir; empty if they are not known, which counts as the worst
 */
public record Due(
    ClinicId clinic,
    PatientId patient,
    String implantId,
    Optional<String> pumpBrand,
    DueWindow window,
    Set<String> drugs) {

  public Due {
    drugs = Set.copyOf(drugs);
  }

  /** Of a pump of which nobody knows what is in it. */
  public Due(
      ClinicId clinic,
      PatientId patient,
      String implantId,
      Optional<String> pumpBrand,
      DueWindow window) {
    this(clinic, patient, implantId, pumpBrand, window, Set.of());
  }

  /** Whether stopping what is in it is dangerous within days: baclofen, clonidine, or something unknown. */
  public boolean withdrawalCritical() {
    return drugs.isEmpty() || drugs.stream().anyMatch(DrugClass::stoppingIsDangerous);
  }
}
