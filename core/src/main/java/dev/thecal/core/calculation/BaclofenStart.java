package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Unit;

/** The first daily dose of baclofen after a positive screening dose. */
final class BaclofenStart implements Calculation {

  /** 8 h in seconds. */
  private static final long LONG_EFFECT = 8 * Unit.H.baseUnits();

  @Override
  public String name() {
    return "baclofen-start";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var screening = in.required("screeningDose", Inputs.positive(Dimension.MASS));
    var effect = in.optional("effectDuration", Inputs.any(Dimension.DURATION));
    in.check();
    boolean doubled = effect.optional().filter(e -> e.amount() < LONG_EFFECT).isPresent();
    var answer = new Answer()
        .quantity(
            "dose",
            Formulas.exact(screening.get()).times(doubled ? 2 : 1),
            Formulas.sameMass(screening.get().unit(), Dimension.DAILY_DOSE))
        .reason(
            doubled ? "doubled" : "not-doubled",
            doubled
                ? "the effect lasted under 8 h: twice the screening dose over 24 h"
                : "the effect lasted 8 h or longer, or is not known: the screening dose over 24 h",
            Sources.BACLOFEN_START);
    if (effect.optional().isEmpty()) {
      answer.finding(
          "effect-duration-unknown",
          Severity.INFO,
          "how long the effect lasted is not known, so the dose is not doubled",
          Sources.BACLOFEN_START);
    }
    return answer.json();
  }
}
