package dev.thecal.core.recall;

import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a recall stands: for the maker, the authority and the clinic's own files.
 *
 * @param asOf when it was drawn up
 * @param counts the sums
 * @param patients all of them, those to be decided first, among these the unreachable on top
 */
public record RecallReport(Recall recall, Instant asOf, Counts counts, List<RecallRow> patients) {

  /**
   * How many patients.
   *
   * @param affected surely named by the notice
   * @param possible cannot be excluded
   * @param reached have heard of it
   * @param withoutPhone not reached and without a phone number
   * @param decided have a decision that stands
   * @param undecided have none: the recall cannot be closed
   */
  public record Counts(
      long affected, long possible, long reached, long withoutPhone, long decided, long undecided) {

    static Counts of(List<RecallRow> rows) {
      long affected = rows.stream().filter(r -> r.match() == Hit.Match.AFFECTED).count();
      long decided = rows.stream().filter(r -> r.decision().isPresent()).count();
      return new Counts(
          affected,
          rows.size() - affected,
          count(rows, RecallCase.Reach.REACHED),
          count(rows, RecallCase.Reach.NO_PHONE),
          decided,
          rows.size() - decided);
    }

    private static long count(List<RecallRow> rows, RecallCase.Reach reach) {
      return rows.stream().filter(row -> row.reach() == reach).count();
    }
  }

  public RecallReport {
    patients = List.copyOf(patients);
  }

  static RecallReport of(Recall recall, Instant asOf, List<RecallRow> rows) {
    List<RecallRow> sorted = rows.stream().sorted(RecallRow.ORDER).toList();
    return new RecallReport(recall, asOf, Counts.of(sorted), sorted);
  }

  /** The row of one patient. */
  public Optional<RecallRow> find(PatientId patient) {
    return patients.stream().filter(row -> row.patient().equals(patient)).findFirst();
  }

  /** One line per patient, comma-separated, for a spreadsheet. */
  public String csv() {
    return RecallCsv.of(this);
  }
}
