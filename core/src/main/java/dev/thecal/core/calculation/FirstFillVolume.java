package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;

/** What is left of a vial for the first fill after rinsing the pump with it. */
final class FirstFillVolume implements Calculation {

  @Override
  public String name() {
    return "first-fill-volume";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var vial = in.required("vial", Inputs.any(Dimension.VOLUME));
    var rinses = in.requiredInt("rinses", 0, 100);
    var each = in.required("rinseVolume", Inputs.any(Dimension.VOLUME));
    if (vial.optional().isPresent()
        && rinses.optional().isPresent()
        && each.optional().isPresent()
        && left(vial.get(), rinses.get(), each.get()).signum() < 0) {
      in.problem(
          "vial",
          "vial " + vial.get() + " is too small for " + rinses.get() + " rinses of " + each.get());
    }
    in.check();
    return new Answer()
        .quantity("volume", left(vial.get(), rinses.get(), each.get()), Unit.ML)
        .reason(
            "rinses", vial.get() + " - " + rinses.get() + " x " + each.get(), Sources.FIRST_FILL)
        .json();
  }

  private static Exact left(Measure vial, int rinses, Measure each) {
    return Formulas.exact(vial).minus(Formulas.exact(each).times(rinses));
  }
}
