package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.ProgrammeCheck;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The flow that delivers a dose, and whether the pump can run it. */
final class Infusion implements Calculation {

  private final PumpModels pumps;

  Infusion(PumpModels pumps) {
    this.pumps = pumps;
  }

  @Override
  public String name() {
    return "infusion";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var dose = in.required("dose", Inputs.any(Dimension.DAILY_DOSE));
    var concentration = in.required("concentration", Inputs.positive(Dimension.CONCENTRATION));
    var pump = in.optional("pumpModel", pumps::get);
    in.check();
    Exact perDay = Formulas.exact(dose.get());
    Exact flow = Formulas.volume(perDay, concentration.get());
    var answer = new Answer()
        .quantity("flow", flow, Unit.ML_PER_DAY)
        .quantity(
            "hourlyDose",
            perDay.dividedBy(Formulas.HOURS_PER_DAY),
            Formulas.sameMass(dose.get().unit(), Dimension.HOURLY_DOSE));
    Optional<String> most = pump.optional()
        .flatMap(p -> maxConcentration(p, perDay, concentration.get().unit()));
    answer.text("maxConcentrationForDose", most);
    answer.reason(
        "flow",
        dose.get() + " / " + concentration.get() + " = "
            + flow.in(Unit.ML_PER_DAY, RoundingMode.HALF_EVEN),
        Citation.arithmetic("flow = dose / concentration"));
    pump.optional().ifPresent(p -> addFindings(answer, ProgrammeCheck.checkFlow(p, flow), most));
    return answer.json();
  }

  /** At a higher concentration the flow would fall below the pump's lowest; rounded down. */
  private static Optional<String> maxConcentration(PumpModel pump, Exact dose, Unit unit) {
    return pump.flow()
        .least()
        .map(Cited::value)
        .filter(least -> least.nanolitresPerDay() > 0)
        .map(least -> Formulas.concentration(dose, Exact.of(least.nanolitresPerDay())))
        .map(most -> most.in(unit, RoundingMode.DOWN));
  }

  private static void addFindings(Answer answer, List<Finding> findings, Optional<String> most) {
    for (Finding finding : findings) {
      if (finding.code().equals("flow-below-minimum") && most.isPresent()) {
        answer.finding(finding, "maxConcentrationForDose", most.get());
      } else {
        answer.finding(finding);
      }
    }
  }
}
