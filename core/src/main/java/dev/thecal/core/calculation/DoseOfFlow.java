package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;

/** What a flow delivers in a day. */
final class DoseOfFlow implements Calculation {

  @Override
  public String name() {
    return "dose-of-flow";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var flow = in.required("flow", Inputs.any(Dimension.FLOW));
    var concentration = in.required("concentration", Inputs.any(Dimension.CONCENTRATION));
    in.check();
    return new Answer()
        .quantity(
            "dose",
            Formulas.mass(Formulas.exact(flow.get()), concentration.get()),
            Formulas.sameMass(concentration.get().unit(), Dimension.DAILY_DOSE))
        .reason(
            "dose",
            flow.get() + " x " + concentration.get(),
            Citation.arithmetic("dose = flow x concentration"))
        .json();
  }
}
