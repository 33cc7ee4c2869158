package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.change.FluidPath;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** The volume of a catheter as it was trimmed. */
final class CatheterVolume implements Calculation {

  @Override
  public String name() {
    return "catheter-volume";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var perCm = in.required("volumePerCm", Inputs.positive(Dimension.VOLUME_PER_LENGTH));
    var length = in.optional("length", Inputs.any(Dimension.LENGTH));
    var full = in.optional("fullLength", Inputs.any(Dimension.LENGTH));
    var trimmed = in.optional("trimmed", Inputs.any(Dimension.LENGTH));
    checkForm(in);
    if (full.optional().isPresent()
        && trimmed.optional().filter(t -> t.amount() > full.get().amount()).isPresent()) {
      in.problem("trimmed", "trimmed " + trimmed.get() + " is more than fullLength " + full.get());
    }
    in.check();
    Exact left = length
        .optional()
        .map(Formulas::exact)
        .orElseGet(() -> Formulas.exact(full.get()).minus(Formulas.exact(trimmed.get())));
    Unit unit = Unit.CM;
    return new Answer()
        .quantity("length", left, unit)
        .quantity("volume", FluidPath.catheter(left, perCm.get()), Unit.ML)
        .reason(
            "catheter",
            left.in(unit, RoundingMode.HALF_EVEN) + " x " + perCm.get(),
            Sources.CATHETER)
        .json();
  }

  private static void checkForm(JsonInput in) {
    boolean whole = in.names().contains("length");
    boolean full = in.names().contains("fullLength");
    boolean trimmed = in.names().contains("trimmed");
    if (whole && (full || trimmed)) {
      in.problem("length", "give length, or fullLength and trimmed, not both");
    } else if (!whole && !full && !trimmed) {
      in.problem("", "length, or fullLength and trimmed, are missing");
    } else if (!whole && !(full && trimmed)) {
      in.problem(full ? "trimmed" : "fullLength", "fullLength and trimmed belong together");
    }
  }
}
