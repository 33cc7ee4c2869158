package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;

/** What a refill becomes when it mixes with the rest in the reservoir. */
final class ReservoirMixing implements Calculation {

  private static final Exact TOLERATED = Exact.ratio(5, 100);

  @Override
  public String name() {
    return "reservoir-mixing";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var residual = in.required("residual", Inputs.any(Dimension.VOLUME));
    var oldConcentration = in.required("oldConcentration", Inputs.any(Dimension.CONCENTRATION));
    var fill = in.required("fill", Inputs.positive(Dimension.VOLUME));
    var newConcentration =
        in.required("newConcentration", Inputs.positive(Dimension.CONCENTRATION));
    in.check();
    Exact rest = Formulas.exact(residual.get());
    Exact filled = Formulas.exact(fill.get());
    Exact intended = Formulas.exact(newConcentration.get());
    Exact mixed = rest.times(Formulas.exact(oldConcentration.get()))
        .plus(filled.times(intended))
        .dividedBy(rest.plus(filled));
    var answer = new Answer()
        .quantity("mixedConcentration", mixed, newConcentration.get().unit())
        .number("percentOfIntended", mixed.times(100).dividedBy(intended))
        .reason(
            "mixing",
            residual.get() + " of " + oldConcentration.get() + " and " + fill.get() + " of "
                + newConcentration.get(),
            Citation.arithmetic("(residual x old + fill x new) / (residual + fill)"));
    if (mixed.minus(intended).abs().compareTo(intended.times(TOLERATED)) > 0) {
      answer.finding(
          "rinse-or-reprogram",
          Severity.WARN,
          "the mixture is more than 5 % off: rinse the reservoir or program the mixed concentration",
          Citation.of("Thecal calculation contract", "reservoir-mixing, beyond 5 %"));
    }
    return answer.json();
  }
}
