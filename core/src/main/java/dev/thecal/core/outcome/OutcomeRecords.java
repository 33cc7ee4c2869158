package dev.thecal.core.outcome;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.titration.TitrationVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads what analyses are made of: each list is one query for a whole clinic, without what was entered in
 * error. Moments: from is included, before is not.
 */
public interface OutcomeRecords {

  /** All implants, removed ones too, by patient and day. */
  List<Implant> listImplants(Access access, ClinicId clinic);

  /** The first day from which each patient was dead or with another clinic, as it stands now. */
  Map<PatientId, LocalDate> listLeft(Access access, ClinicId clinic);

  /** Complications noticed in the period, by day. */
  List<Complication> listComplications(Access access, ClinicId clinic, Period period);

  /** Scores of patients who ever had a pump here, noted until that day (included), by day and recording. */
  Map<PatientId, List<Noted<ChartItem>>> listScores(
      Access access, ClinicId clinic, LocalDate until);

  /** As {@link #listScores}: medicines, and the answers that say the list was reviewed. */
  Map<PatientId, List<Noted<ChartItem>>> listMedicines(
      Access access, ClinicId clinic, LocalDate until);

  /** Titration visits, by time. */
  List<TitrationVisit> listTitrationVisits(
      Access access, ClinicId clinic, Instant from, Instant before);

  /** What the pumps were really told before that moment, by the time it began and the recording. */
  List<Programme> listProgrammes(Access access, ClinicId clinic, Instant before);

  /** Fills of that time, and of each pump the last one before it, by time and recording. */
  List<Fill> listFills(Access access, ClinicId clinic, Instant from, Instant before);

  /** Refill visits that were finished in that time, each with the comparison of volumes that counts. */
  List<ReconciledVisit> listReconciledVisits(
      Access access, ClinicId clinic, Instant from, Instant before);
}
