package dev.thecal.core.testkit;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Stage;
import java.time.LocalDate;
import java.util.Optional;

/** A fictional patient for tests that need one on record. */
public final class TestPatients {

  private TestPatients() {}

  public static Patient ada(ClinicId clinic, String id) {
    return new Patient(
        clinic,
        new PatientId(id),
        "Gray",
        "Ada",
        LocalDate.of(1960, 2, 29),
        Optional.empty(),
        "en",
        Optional.of("555-0100"),
        Optional.empty(),
        Optional.empty(),
        Stage.REFERRAL);
  }
}
