package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.util.List;
import java.util.function.Supplier;

/** The dose of a day whose rate changes with the time of day. */
final class FlexSchedule implements Calculation {

  private final PumpModels pumps;

  FlexSchedule(PumpModels pumps) {
    this.pumps = pumps;
  }

  @Override
  public String name() {
    return "flex-schedule";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var concentration = in.required("concentration", Inputs.positive(Dimension.CONCENTRATION));
    var segments = in.requiredList("segments", FlexSegment::read);
    var boluses = in.optionalList("boluses", FlexSchedule::bolus);
    var pump = in.optional("pumpModel", pumps::get);
    segments
        .optional()
        .flatMap(FlexSegment::coverageProblem)
        .ifPresent(p -> in.problem("segments", p));
    in.check();
    Exact dose =
        segments.get().stream().map(FlexSegment::delivered).reduce(Exact.ZERO, Exact::plus);
    for (Measure bolus : boluses.optional().orElse(List.of())) {
      dose = dose.plus(Formulas.exact(bolus));
    }
    var answer = new Answer()
        .quantity(
            "dailyDose",
            dose,
            Formulas.sameMass(segments.get().get(0).dose().unit(), Dimension.DAILY_DOSE))
        .quantity("dailyVolume", Formulas.volume(dose, concentration.get()), Unit.ML)
        .reason(
            "daily-dose",
            "sum of each segment's rate x its hours, and of the boluses",
            Citation.arithmetic("daily dose = sum(rate x hours) + sum(boluses)"));
    pump.optional()
        .ifPresent(p ->
            segments.get().forEach(s -> answer.findings(s.check(p, concentration.get()))));
    return answer.json();
  }

  private static Supplier<Measure> bolus(JsonInput in) {
    in.required("at", FlexSegment::start);
    return in.required("dose", Inputs.any(Dimension.MASS));
  }
}
