package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.change.ChangeEvent;
import dev.thecal.core.change.ChangeOrder;
import dev.thecal.core.change.ChangeRecords;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Orders to change what a pump gives, and how far each came. */
public final class ChangeSource implements TimelineSource {

  private static final String CHANGE = "change-order";

  private final ChangeRecords changes;

  @Inject
  public ChangeSource(ChangeRecords changes) {
    this.changes = changes;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CHANGE);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return changes.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(order -> happenings(order).stream())
        .toList();
  }

  private static List<Happening> happenings(ChangeOrder order) {
    var all = new ArrayList<Happening>();
    for (ChangeEvent event : order.events()) {
      boolean first = all.isEmpty();
      all.add(Happening.of(
          When.at(event.at()),
          new Subject(CHANGE, order.id().value(), all.size() + 1),
          "Change of the programme, " + Say.plain(event.kind())
              + (first ? ": " + order.reason() : "")
              + event.reason().map(reason -> ", " + reason).orElse(""),
          event.by()));
    }
    return all;
  }
}
