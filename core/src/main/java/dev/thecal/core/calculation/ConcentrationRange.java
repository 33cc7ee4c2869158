package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;

/** The concentrations at which a dose needs a flow within a wanted band. */
final class ConcentrationRange implements Calculation {

  @Override
  public String name() {
    return "concentration-range";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var dose = in.required("dose", Inputs.any(Dimension.DAILY_DOSE));
    var least = in.required("minFlow", Inputs.positive(Dimension.FLOW));
    var most = in.required("maxFlow", Inputs.positive(Dimension.FLOW));
    if (least.optional().isPresent()
        && most.optional().filter(m -> m.amount() < least.get().amount()).isPresent()) {
      in.problem("maxFlow", "maxFlow " + most.get() + " is below minFlow " + least.get());
    }
    in.check();
    Exact perDay = Formulas.exact(dose.get());
    Unit unit = Formulas.sameMass(dose.get().unit(), Dimension.CONCENTRATION);
    return new Answer()
        .quantity(
            "minConcentration", Formulas.concentration(perDay, Formulas.exact(most.get())), unit)
        .quantity(
            "maxConcentration", Formulas.concentration(perDay, Formulas.exact(least.get())), unit)
        .reason(
            "concentration-range",
            dose.get() + " at " + least.get() + " to " + most.get(),
            Citation.arithmetic("concentration = dose / flow"))
        .json();
  }
}
