package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallCase;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recalls that concern the patient: when found, every try to reach them, what was decided. */
public final class RecallSource implements TimelineSource {

  private static final String RECALL = "recall";

  private final RecallRecords recalls;

  @Inject
  public RecallSource(RecallRecords recalls) {
    this.recalls = recalls;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(RECALL);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return recalls.list(access, clinic).stream()
        .map(Versioned::value)
        .flatMap(recall -> recalls.listCases(access, recall).stream()
            .filter(one -> one.patient().equals(patient))
            .flatMap(one -> happenings(recall, one).stream()))
        .toList();
  }

  private static List<Happening> happenings(Recall recall, RecallCase one) {
    var all = new ArrayList<Happening>();
    all.add(new Happening(
        When.at(one.foundAt()),
        new Subject(RECALL, recall.id().value(), 1),
        "Found for the recall " + recall.title(),
        Optional.empty(),
        Optional.empty()));
    for (Contact contact : one.contacts()) {
      all.add(Happening.of(
          When.at(contact.at()),
          next(all, recall),
          "Recall " + recall.title() + ": "
              + (contact.reached() ? "reached by " : "not reached by ")
              + Say.plain(contact.channel()),
          contact.by()));
    }
    for (Decision decision : one.decisions()) {
      all.add(Happening.of(
          When.at(decision.recordedAt()),
          next(all, recall),
          "Recall " + recall.title() + ": " + Say.plain(decision.choice()) + ", "
              + decision.reason(),
          decision.by()));
    }
    return all;
  }

  private static Subject next(List<Happening> before, Recall recall) {
    return new Subject(RECALL, recall.id().value(), before.size() + 1);
  }
}
