package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;

/** The drug in a volume that is thrown away. */
final class DrugWaste implements Calculation {

  @Override
  public String name() {
    return "drug-waste";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var volume = in.required("volume", Inputs.any(Dimension.VOLUME));
    var concentration = in.required("concentration", Inputs.any(Dimension.CONCENTRATION));
    in.check();
    return new Answer()
        .quantity(
            "amount",
            Formulas.mass(Formulas.exact(volume.get()), concentration.get()),
            Formulas.sameMass(concentration.get().unit(), Dimension.MASS))
        .reason(
            "amount",
            volume.get() + " x " + concentration.get(),
            Citation.arithmetic("amount = volume x concentration"))
        .json();
  }
}
