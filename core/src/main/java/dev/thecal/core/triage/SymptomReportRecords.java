package dev.thecal.core.triage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps reports and what was done about them. {@link SymptomReports} is the service to call. */
public interface SymptomReportRecords {

  /**
   * Adds a report without steps.
   *
   * @return false if the patient has one with this id
   */
  boolean add(Access access, FiledReport filed, Level level);

  /**
   * Adds a step to a report.
   *
   * @param filed as it was read: the step becomes the one after its last
   * @return false if somebody else added one meanwhile
   */
  boolean addStep(Access access, FiledReport filed, FollowUp step);

  Optional<FiledReport> find(Access access, ClinicId clinic, PatientId patient, ReportId id);

  /** All of a patient, the newest first. */
  List<FiledReport> list(Access access, ClinicId clinic, PatientId patient);

  /** Those of a clinic that nobody has closed, the most urgent first, then the oldest. */
  List<FiledReport> listOpen(Access access, ClinicId clinic, Optional<OpenCursor> after, int limit);
}
