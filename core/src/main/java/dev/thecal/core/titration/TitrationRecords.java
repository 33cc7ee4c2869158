package dev.thecal.core.titration;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps titration visits. {@link Titrations} is the service to call. */
public interface TitrationRecords {

  /**
   * Appends a visit.
   *
   * @return false if the patient has one with this id
   */
  boolean add(Access access, Recorded<TitrationVisit> visit);

  /** All visits about one pump by their time, with those entered in error. */
  List<Recorded<TitrationVisit>> list(Access access, Implant implant);

  /**
   * Marks a visit that is not marked yet.
   *
   * @return false if there is no such unmarked visit
   */
  boolean mark(Access access, ClinicId clinic, PatientId patient, ErrorMark mark);
}
