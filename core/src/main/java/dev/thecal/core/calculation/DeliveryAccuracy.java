package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** What the pump delivered as a ratio of what was programmed. */
final class DeliveryAccuracy implements Calculation {

  @Override
  public String name() {
    return "delivery-accuracy";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var fill = in.required("fill", Inputs.any(Dimension.VOLUME));
    var expected = in.required("expected", Inputs.any(Dimension.VOLUME));
    var actual = in.required("actual", Inputs.any(Dimension.VOLUME));
    if (fill.optional().isPresent()
        && expected.optional().filter(e -> e.amount() >= fill.get().amount()).isPresent()) {
      in.problem(
          "expected",
          "expected " + expected.get() + " must be below fill " + fill.get()
              + ": nothing was programmed");
    }
    in.check();
    Exact delivered = Formulas.exact(fill.get()).minus(Formulas.exact(actual.get()));
    Exact programmed = Formulas.exact(fill.get()).minus(Formulas.exact(expected.get()));
    var answer = new Answer()
        .number("ratio", delivered.dividedBy(programmed))
        .reason(
            "ratio",
            "delivered " + delivered.in(Unit.ML, RoundingMode.HALF_EVEN) + " / programmed "
                + programmed.in(Unit.ML, RoundingMode.HALF_EVEN),
            Citation.arithmetic("ratio = (fill - actual) / (fill - expected)"));
    if (delivered.signum() < 0) {
      answer.finding(
          "more-than-filled",
          Severity.WARN,
          "more was found than was filled: check the volumes",
          Citation.arithmetic("actual > fill"));
    }
    return answer.json();
  }
}
