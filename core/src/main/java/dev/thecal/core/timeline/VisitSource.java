package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.visit.Closing;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.PhoneOrder;
import dev.thecal.core.visit.ReadingEscalation;
import dev.thecal.core.visit.RecordedInterrogation;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.VisitRecords;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Refill visits, orders by telephone, and readings of the pump outside a visit. */
public final class VisitSource implements TimelineSource {

  private static final String VISIT = "refill-visit";
  private static final String ORDER = "phone-order";
  private static final String READING = "interrogation";

  private final VisitRecords visits;
  private final OrderRecords orders;

  @Inject
  public VisitSource(VisitRecords visits, OrderRecords orders) {
    this.visits = visits;
    this.orders = orders;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(VISIT, ORDER, READING);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return Stream.of(
            visits.list(access, clinic, patient).stream()
                .map(Versioned::value)
                .flatMap(VisitSource::visit),
            orders.phoneOrders(access, clinic, patient).stream().map(VisitSource::order),
            orders.interrogations(access, clinic, patient).stream().flatMap(VisitSource::reading))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Happening> visit(RefillVisit visit) {
    String id = visit.key().id().value();
    var opened = Happening.of(
        When.at(visit.openedAt()),
        new Subject(VISIT, id, 1),
        "Refill visit begun: " + visit.order() + " ordered",
        visit.openedBy());
    return Stream.concat(
        Stream.of(opened), visit.closing().map(closing -> end(id, closing)).stream());
  }

  private static Happening end(String id, Closing closing) {
    return Happening.of(
        When.at(closing.at()),
        new Subject(VISIT, id, 2),
        "Refill visit ended: " + Say.plain(closing.end())
            + closing.reason().map(why -> ", " + why).orElse("")
            + (closing.contentsUnknown() ? "; what is in the pump is not known" : ""),
        closing.by());
  }

  private static Happening order(PhoneOrder order) {
    return Happening.of(
        When.at(order.at()),
        new Subject(ORDER, order.order().value(), 1),
        "Order by telephone from " + order.readBack().givenBy() + ", read back by "
            + order.readBack().readBackBy(),
        order.by());
  }

  private static Stream<Happening> reading(RecordedInterrogation reading) {
    List<String> alarms = reading.read().alarms();
    var all = new ArrayList<Happening>();
    all.add(Happening.of(
        When.at(reading.read().at()),
        new Subject(READING, reading.id(), 1),
        "Pump read" + (alarms.isEmpty() ? "" : ": alarms " + String.join(", ", alarms)),
        reading.by()));
    for (ReadingEscalation told : reading.escalations()) {
      all.add(Happening.of(
          When.at(told.toldAt()),
          new Subject(READING, reading.id(), all.size() + 1),
          "Reading of the pump told to " + told.toldTo() + ": " + told.answer(),
          told.by()));
    }
    return all.stream();
  }
}
