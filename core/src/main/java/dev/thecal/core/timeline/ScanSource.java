package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.mri.MriEvent;
import dev.thecal.core.mri.MriOrder;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders for scans and what was done about each. */
public final class ScanSource implements TimelineSource {

  private static final String ORDER = "mri-order";

  private final MriRecords orders;

  @Inject
  public ScanSource(MriRecords orders) {
    this.orders = orders;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ORDER);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return orders.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(order -> happenings(order).stream())
        .toList();
  }

  private static List<Happening> happenings(MriOrder order) {
    var all = new ArrayList<Happening>();
    all.add(new Happening(
        When.at(order.orderedAt()),
        new Subject(ORDER, order.id().value(), 1),
        "MRI ordered at " + order.facility() + (order.emergency() ? ", emergency" : ""),
        Optional.empty(),
        Optional.empty()));
    for (MriEvent event : order.events()) {
      all.add(Happening.of(
          When.at(event.at()),
          new Subject(ORDER, order.id().value(), all.size() + 1),
          "MRI: " + Say.plain(event.kind()) + running(event)
              + event.remark().map(remark -> ", " + remark).orElse(""),
          event.by()));
    }
    return all;
  }

  private static String running(MriEvent event) {
    return event
        .running()
        .map(runs -> runs ? ", the pump runs" : ", the pump does not run")
        .orElse("");
  }
}
