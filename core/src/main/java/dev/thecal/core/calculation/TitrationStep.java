package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.titration.Increase;
import dev.thecal.core.titration.Origin;
import dev.thecal.core.titration.Step;
import dev.thecal.core.titration.StepFindings;
import dev.thecal.core.titration.StepLimit;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a step of the daily dose stays within the caps of the sources. */
final class TitrationStep implements Calculation {

  private static final int OLDEST = 130;

  private final Drugs drugs;

  TitrationStep(Drugs drugs) {
    this.drugs = drugs;
  }

  @Override
  public String name() {
    return "titration-step";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var drug = in.required("drug", drugs::get);
    var age = in.optionalInt("age", 0, OLDEST);
    var current = in.required("currentDose", Inputs.any(Dimension.DAILY_DOSE));
    var proposed = in.required("proposedDose", DailyDose::parse);
    var origin = in.optional("origin", Reads.oneOf(Origin.class));
    var recent = in.optionalList("recentSteps", TitrationStep::increase);
    var on = in.required("on", Inputs::date);
    checkRecent(in, recent.optional().orElse(List.of()), on.optional());
    in.check();
    var step = new Step(
        drug.get(),
        age.optional(),
        new DailyDose(current.get().amount()),
        proposed.get(),
        origin.optional(),
        recent.optional().orElse(List.of()),
        on.get());
    return answer(step, current.get().unit()).json();
  }

  private static Answer answer(Step step, Unit unit) {
    StepLimit limit = StepLimit.of(step);
    var answer = new Answer()
        .yesOrNo("allowed", limit.allowed())
        .text("maxNextDose", limit.most().map(most -> most.in(unit, RoundingMode.DOWN)));
    limit
        .cap()
        .ifPresent(cap -> answer.reason("cap", StepLimit.words(cap.value(), step), cap.source()));
    return answer.findings(StepFindings.of(step));
  }

  private static void checkRecent(JsonInput in, List<Increase> recent, Optional<LocalDate> on) {
    for (int i = 0; i < recent.size(); i++) {
      if (on.filter(recent.get(i).on()::isAfter).isPresent()) {
        in.problem("recentSteps/" + i + "/on", "the step is after " + on.get());
      }
    }
  }

  private static Supplier<Increase> increase(JsonInput in) {
    var on = in.required("on", Inputs::date);
    var increment = in.required("increment", DailyDose::parse);
    return () -> new Increase(on.get(), increment.get());
  }
}
