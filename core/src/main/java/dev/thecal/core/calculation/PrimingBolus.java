package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.change.CatheterHolds;
import dev.thecal.core.change.FluidPath;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;

/** The fluid path that a priming bolus fills. A catheter that holds drug is never primed. */
final class PrimingBolus implements Calculation {

  @Override
  public String name() {
    return "priming-bolus";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var tubing = in.optional("tubingVolume", Inputs.any(Dimension.VOLUME));
    var catheter = in.required("catheterVolume", Inputs.any(Dimension.VOLUME));
    var concentration = in.required("concentration", Inputs.any(Dimension.CONCENTRATION));
    var holds = in.required("catheterHolds", Reads.oneOf(CatheterHolds.class));
    in.check();
    var path = new FluidPath(
        tubing.optional().map(Formulas::exact).orElse(Exact.ZERO), Formulas.exact(catheter.get()));
    var answer = new Answer()
        .quantity("volume", path.volume(), Unit.ML)
        .quantity(
            "amount",
            path.amount(concentration.get()),
            Formulas.sameMass(concentration.get().unit(), Dimension.MASS))
        .reason(
            "fluid-path",
            tubing.optional().isPresent()
                ? "tubing and catheter"
                : "catheter only: the pump is primed already",
            Sources.PRIMING);
    switch (holds.get()) {
      case CSF, SALINE ->
        answer.reason(
            "supervision",
            "drug may arrive before the end of the bolus and less after it: under supervision",
            Sources.PRIMING);
      case DRUG, UNKNOWN ->
        answer.finding(
            "catheter-holds-drug",
            Severity.REFUSE,
            "a catheter that holds drug, or perhaps does, is never primed: it would be a real bolus",
            Sources.PRIMING);
    }
    return answer.json();
  }
}
