package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Finds the pumps whose refills are planned. */
public interface Pumps {

  /** Pumps in the patient's body; none after removal. */
  List<PumpFacts> of(Access access, ClinicId clinic, PatientId patient);

  /** Everybody in the clinic who carries a pump. */
  List<PatientId> patients(Access access, ClinicId clinic);
}
