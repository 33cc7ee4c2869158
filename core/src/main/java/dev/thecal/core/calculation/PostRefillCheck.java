package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;

/** Whether what was injected really is in the reservoir. A normal check never rules a pocket fill out. */
final class PostRefillCheck implements Calculation {

  /** Where the measured volume comes from. */
  private enum Method {
    LEVEL_SENSOR,
    ASPIRATE_BACK,
    PROGRAMMER_DISPLAY
  }

  private record Threshold(long nanolitres, boolean assumed) {
    static Threshold of(Measure reservoir) {
      long ml = Unit.ML.baseUnits();
      if (reservoir.amount() == 40 * ml) {
        return new Threshold(2 * ml, false);
      }
      return new Threshold(ml, reservoir.amount() != 20 * ml);
    }
  }

  @Override
  public String name() {
    return "post-refill-check";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var reservoir = in.required("reservoir", Inputs.positive(Dimension.VOLUME));
    var injected = in.required("injected", Inputs.any(Dimension.VOLUME));
    var measured = in.required("measured", Inputs.any(Dimension.VOLUME));
    var method = in.required("method", Reads.oneOf(Method.class));
    in.check();
    Exact gap = Formulas.exact(injected.get()).minus(Formulas.exact(measured.get()));
    Threshold threshold = Threshold.of(reservoir.get());
    Optional<Boolean> pocketFill = method.get() == Method.PROGRAMMER_DISPLAY
        ? Optional.empty()
        : Optional.of(gap.compareTo(Exact.of(threshold.nanolitres())) > 0);
    var answer = new Answer()
        .quantity("gap", gap, Unit.ML)
        .yesOrNo("possiblePocketFill", pocketFill)
        .reason(
            "threshold",
            "a gap over " + new Volume(threshold.nanolitres())
                + " is consequential for a reservoir of " + reservoir.get(),
            Sources.POST_REFILL);
    addFindings(answer, threshold, pocketFill);
    return answer.json();
  }

  private static void addFindings(
      Answer answer, Threshold threshold, Optional<Boolean> pocketFill) {
    if (threshold.assumed()) {
      answer.finding(
          "threshold-assumed",
          Severity.WARN,
          "no threshold is known for this reservoir; the stricter 1 mL is used",
          Sources.POST_REFILL);
    }
    if (pocketFill.isEmpty()) {
      answer.finding(
          "not-measured",
          Severity.REFUSE,
          "the programmer shows the volume that was typed: nothing was measured",
          Sources.POST_REFILL);
    } else if (!pocketFill.get()) {
      answer.finding(
          "not-excluded",
          Severity.WARN,
          "a small gap does not rule out a pocket fill: watch for signs of overdose and withdrawal",
          Sources.POCKET_FILL);
    }
  }
}
