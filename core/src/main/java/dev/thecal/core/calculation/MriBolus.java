package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;

/** The drug that a valve-gated pump can let through when it closes for a scanner. */
final class MriBolus implements Calculation {

  @Override
  public String name() {
    return "mri-bolus";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var volume = in.required("valveVolume", Inputs.any(Dimension.VOLUME));
    var concentration = in.required("concentration", Inputs.any(Dimension.CONCENTRATION));
    in.check();
    return new Answer()
        .quantity(
            "amount",
            Formulas.mass(Formulas.exact(volume.get()), concentration.get()),
            Formulas.sameMass(concentration.get().unit(), Dimension.MASS))
        .reason("amount", volume.get() + " x " + concentration.get(), Sources.MRI_BOLUS)
        .json();
  }
}
