package dev.thecal.core.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.FigureKey;
import java.util.Optional;

/**
 * A figure as it stands for a clinic, with what the clinic decided about it.
 *
 * @param status as it is in force
 * @param words the value in force in one line
 * @param value the fields in force
 * @param source of the value in force
 * @param shipped what Thecal ships beside it, where the clinic has a value of its own
 * @param decision the newest, if there is one
 * @param notInForce why the newest decision does not count, if it does not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ClinicFigure(
    FigureKey figure,
    Status status,
    String words,
    ObjectNode value,
    Citation source,
    Optional<Shipped> shipped,
    Optional<FigureDecision> decision,
    Optional<String> notInForce) {

  /** How far a figure counts. */
  public enum Status {
    /** The source was read: enforced. */
    CITED,
    /** Nobody has verified it: used where stricter, never permits. */
    DRAFT,
    /** The clinic's medical director took it over: enforced. */
    APPROVED,
    /** It does not count for this clinic. */
    REJECTED,
    /** The clinic's own value: enforced. */
    OWN_VALUE
  }

  /** What Thecal ships. */
  public record Shipped(Status status, String words, Citation source) {
    static Shipped of(Figure figure) {
      return new Shipped(ClinicFigure.status(figure), figure.words(), figure.source());
    }
  }

  static Status status(Figure figure) {
    return figure.draft() ? Status.DRAFT : Status.CITED;
  }

  /** Version a next decision is based on. */
  public long version() {
    return decision.map(FigureDecision::version).orElse(0L);
  }
}
