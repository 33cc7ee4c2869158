package dev.thecal.core.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.figure.ClinicFigure.Shipped;
import dev.thecal.core.figure.ClinicFigure.Status;
import dev.thecal.core.reference.Figure;
import java.util.Optional;

/** Lays a clinic's newest decision beside a figure. */
final class Standings {

  private Standings() {}

  static ClinicFigure of(
      Figure shipped, Optional<FigureDecision> decision, Optional<String> notInForce) {
    Optional<FigureDecision> inForce = decision.filter(ignored -> notInForce.isEmpty());
    return inForce
        .filter(own -> own.decision() == FigureDecision.What.OWN_VALUE)
        .map(own -> replaced(shipped, own))
        .orElseGet(() -> new ClinicFigure(
            shipped.key(),
            inForce.map(d -> status(d, shipped)).orElseGet(() -> ClinicFigure.status(shipped)),
            shipped.words(),
            shipped.value(),
            shipped.source(),
            Optional.empty(),
            decision,
            notInForce));
  }

  private static ClinicFigure replaced(Figure shipped, FigureDecision own) {
    ObjectNode value = shipped.value().deepCopy();
    value.setAll(own.value().deepCopy());
    return new ClinicFigure(
        own.figure(),
        Status.OWN_VALUE,
        Figure.words(value),
        value,
        own.source(),
        Optional.of(Shipped.of(shipped)),
        Optional.of(own),
        Optional.empty());
  }

  /** A value that no file has. */
  static ClinicFigure ofOwn(FigureDecision own, Optional<String> notInForce) {
    boolean counts = notInForce.isEmpty() && own.decision() == FigureDecision.What.OWN_VALUE;
    return new ClinicFigure(
        own.figure(),
        counts ? Status.OWN_VALUE : Status.REJECTED,
        Figure.words(own.value()),
        own.value(),
        own.source(),
        Optional.empty(),
        Optional.of(own),
        notInForce);
  }

  private static Status status(FigureDecision decision, Figure shipped) {
    return switch (decision.decision()) {
      case APPROVED -> Status.APPROVED;
      case REJECTED -> Status.REJECTED;
      case OWN_VALUE -> Status.OWN_VALUE;
      case WITHDRAWN -> ClinicFigure.status(shipped);
    };
  }
}
