package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** What goes into a reservoir so that it delivers a dose at a fixed flow. */
final class Compounding implements Calculation {

  @Override
  public String name() {
    return "compounding";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var reservoir = in.required("reservoir", Inputs.positive(Dimension.VOLUME));
    var flow = in.required("flow", Inputs.positive(Dimension.FLOW));
    var dose = in.required("dose", Inputs.any(Dimension.DAILY_DOSE));
    var stock = in.required("stockConcentration", Inputs.positive(Dimension.CONCENTRATION));
    var overfill = in.optional("overfill", Inputs.any(Dimension.VOLUME));
    if (dose.optional().isPresent()
        && flow.optional().isPresent()
        && stock.optional().isPresent()) {
      Exact needed = Formulas.concentration(Formulas.exact(dose.get()), Formulas.exact(flow.get()));
      if (needed.compareTo(Formulas.exact(stock.get())) > 0) {
        in.problem(
            "stockConcentration",
            "stock-too-weak: " + dose.get() + " at " + flow.get()
                + " needs " + needed.in(stock.get().unit(), RoundingMode.UP)
                + ", the stock has only "
                + stock.get());
      }
    }
    in.check();
    Exact total = Formulas.exact(reservoir.get())
        .plus(overfill.optional().map(Formulas::exact).orElse(Exact.ZERO));
    Exact concentration =
        Formulas.concentration(Formulas.exact(dose.get()), Formulas.exact(flow.get()));
    Exact drug = Formulas.mass(total, concentration);
    Exact stockVolume = Formulas.volume(drug, stock.get());
    return new Answer()
        .number("runningDays", Exact.ratio(reservoir.get().amount(), flow.get().amount()))
        .quantity("drugAmount", drug, Formulas.sameMass(dose.get().unit(), Dimension.MASS))
        .quantity("finalConcentration", concentration, stock.get().unit())
        .quantity("stockVolume", stockVolume, Unit.ML)
        .quantity("diluentVolume", total.minus(stockVolume), Unit.ML)
        .reason(
            "compounding",
            "running time = reservoir / flow; drug = dose x running time; stock = drug / stock concentration",
            Sources.COMPOUNDING)
        .json();
  }
}
