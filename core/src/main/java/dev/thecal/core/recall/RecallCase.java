package dev.thecal.core.recall;

import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One patient of a recall with everything done so far.
 *
 * @param hits why the patient is on the list; one that was found stays
 * @param foundAt when the last of them was found
 * @param contacts in the order of recording
 * @param decisions in the order of recording
 */
public record RecallCase(
    PatientId patient,
    List<Hit> hits,
    Instant foundAt,
    List<Contact> contacts,
    List<Decision> decisions) {

  /** Whether and how a patient can be reached, most worrying first. */
  public enum Reach {
    NO_PHONE,
    TRIED_IN_VAIN,
    NOT_TRIED,
    REACHED
  }

  public RecallCase {
    hits = List.copyOf(hits);
    contacts = List.copyOf(contacts);
    decisions = List.copyOf(decisions);
  }

  /** The decision that stands: the last one, unless something was found after it. */
  public Optional<Decision> decision() {
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(decisions.get(decisions.size() - 1))
            .filter(last -> !last.recordedAt().isBefore(foundAt));
  }

  public Hit.Match match() {
    return hits.stream().anyMatch(hit -> hit.match() == Hit.Match.AFFECTED)
        ? Hit.Match.AFFECTED
        : Hit.Match.POSSIBLE;
  }

  Reach reach(boolean hasPhone) {
    if (contacts.stream().anyMatch(Contact::reached)) {
      return Reach.REACHED;
    }
    if (!hasPhone) {
      return Reach.NO_PHONE;
    }
    return contacts.isEmpty() ? Reach.NOT_TRIED : Reach.TRIED_IN_VAIN;
  }

  /** With what a later sweep found; unchanged if it found nothing new. */
  RecallCase with(List<Hit> found, Instant at) {
    List<Hit> fresh = found.stream().filter(hit -> !hits.contains(hit)).toList();
    return fresh.isEmpty()
        ? this
        : new RecallCase(
            patient,
            Stream.concat(hits.stream(), fresh.stream()).toList(),
            at,
            contacts,
            decisions);
  }
}
