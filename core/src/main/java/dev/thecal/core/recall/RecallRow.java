package dev.thecal.core.recall;

import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One patient of a recall as the person who works through it sees it.
 *
 * @param phone empty: find another way, such a patient stands on top
 * @param decision the one that stands; empty: still to be decided
 */
public record RecallRow(
    PatientId patient,
    String name,
    Optional<String> phone,
    Hit.Match match,
    RecallCase.Reach reach,
    List<Hit> hits,
    List<Contact> contacts,
    Optional<Decision> decision,
    List<Decision> earlierDecisions) {

  /** What is to be done first: undecided, hard to reach, surely affected. */
  static final Comparator<RecallRow> ORDER = Comparator.comparing(
          (RecallRow row) -> row.decision().isPresent())
      .thenComparing(RecallRow::reach)
      .thenComparing(RecallRow::match)
      .thenComparing(RecallRow::name)
      .thenComparing(row -> row.patient().value());

  public RecallRow {
    hits = List.copyOf(hits);
    contacts = List.copyOf(contacts);
    earlierDecisions = List.copyOf(earlierDecisions);
  }

  static RecallRow of(RecallCase found, Patient patient) {
    return new RecallRow(
        found.patient(),
        patient.fullName(),
        patient.phone(),
        found.match(),
        found.reach(patient.phone().isPresent()),
        found.hits(),
        found.contacts(),
        found.decision(),
        found.decisions().stream()
            .filter(d -> found.decision().filter(d::equals).isEmpty())
            .toList());
  }
}
