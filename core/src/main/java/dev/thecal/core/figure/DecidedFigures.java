package dev.thecal.core.figure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.DemoMode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What ships, with the decisions of the clinic carried in; read anew when a decision is added. */
public final class DecidedFigures implements ClinicFigures {

  private final ReferenceDocuments documents;
  private final FigureDecisions decisions;
  private final DemoMode demo;
  private final Reference shipped;
  private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();

  private record Known(List<FigureDecision> decisions, Reference reference) {}

  @Inject
  public DecidedFigures(ReferenceDocuments documents, FigureDecisions decisions, DemoMode demo) {
    this.documents = documents;
    this.decisions = decisions;
    this.demo = demo;
    this.shipped = documents.read();
  }

  @Override
  public Reference of(Access access, ClinicId clinic) {
    List<FigureDecision> now = Decided.newest(decisions.list(access, clinic));
    if (now.isEmpty()) {
      return shipped;
    }
    Known before = known.get(clinic);
    if (before != null && before.decisions().equals(now)) {
      return before.reference();
    }
    var read = new Known(now, Decided.of(documents, now, demo).reference());
    known.put(clinic, read);
    return read.reference();
  }
}
