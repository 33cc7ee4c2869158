package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.change.Mixing;
import dev.thecal.core.change.TransitionSources;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;

/** What a refill becomes when it mixes with the rest in the reservoir. */
final class ReservoirMixing implements Calculation {

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
    var mixing = new Mixing(
        Formulas.exact(residual.get()),
        Formulas.exact(oldConcentration.get()),
        Formulas.exact(fill.get()),
        Formulas.exact(newConcentration.get()));
    var answer = new Answer()
        .quantity("mixedConcentration", mixing.mixed(), newConcentration.get().unit())
        .number("percentOfIntended", mixing.percentOfIntended())
        .reason(
            "mixing",
            residual.get() + " of " + oldConcentration.get() + " and " + fill.get() + " of "
                + newConcentration.get(),
            TransitionSources.MIXING);
    if (mixing.needsRinse()) {
      answer.finding(
          "rinse-or-reprogram",
          Severity.WARN,
          "the mixture is more than 5 % off: rinse the reservoir or program the mixed concentration",
          Citation.of("Thecal calculation contract", "reservoir-mixing, beyond 5 %"));
    }
    return answer.json();
  }
}
