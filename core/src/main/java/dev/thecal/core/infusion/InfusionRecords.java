package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps fills and programmes. {@link Infusions} is the service to call. */
public interface InfusionRecords {

  /**
   * Appends a fill.
   *
   * @return false if the patient has one with this id
   */
  boolean addFill(Access access, Recorded<Fill> fill);

  /** As {@link #addFill} for a programme. */
  boolean addProgramme(Access access, Recorded<Programme> programme);

  /** All fills of one pump by the time of the fill, then of the recording. */
  List<Recorded<Fill>> listFills(Access access, Implant implant);

  /** All programmes of one pump by the time they begin, then of the recording. */
  List<Recorded<Programme>> listProgrammes(Access access, Implant implant);

  /**
   * Marks a fill that is not marked yet.
   *
   * @return false if there is no such unmarked fill
   */
  boolean markFill(Access access, ClinicId clinic, PatientId patient, ErrorMark mark);

  /** As {@link #markFill} for a programme. */
  boolean markProgramme(Access access, ClinicId clinic, PatientId patient, ErrorMark mark);
}
