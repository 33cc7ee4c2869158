package dev.thecal.core.merge;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.Patients;
import jakarta.inject.Inject;
import java.util.List;

/** Finds records of one clinic that may be one person; it never merges and never refuses. */
public final class Duplicates {

  private final Patients patients;

  @Inject
  public Duplicates(Patients patients) {
    this.patients = patients;
  }

  /** All pairs of a clinic, by the id of the first and then of the second. */
  public List<DuplicatePair> list(Access access, ClinicId clinic) {
    return DuplicateFinder.pairs(patients.listAll(access, clinic));
  }

  /** Records that may be this patient, by id. */
  public List<DuplicatePair> of(Access access, Patient patient) {
    return DuplicateFinder.of(patient, patients.listAll(access, patient.clinic()));
  }
}
