package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
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

  private static final Citation VOLUMES = Citation.arithmetic(
      "a reservoir holds at most its size, and what was injected besides the rest");

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
    boolean impossible = measured.get().amount() > reservoir.get().amount();
    boolean judged = method.get() != Method.PROGRAMMER_DISPLAY && !impossible;
    Optional<Boolean> pocketFill = judged
        ? Optional.of(gap.compareTo(Exact.of(threshold.nanolitres())) > 0)
        : Optional.empty();
    var answer = new Answer()
        .quantity("gap", gap, Unit.ML)
        .yesOrNo("possiblePocketFill", pocketFill)
        .reason(
            "threshold",
            "a gap over " + new Volume(threshold.nanolitres())
                + " is consequential for a reservoir of " + reservoir.get(),
            Sources.POST_REFILL);
    addFindings(answer, threshold, method.get(), pocketFill);
    addVolumes(answer, reservoir.get(), injected.get(), measured.get());
    return answer.json();
  }

  private static void addFindings(
      Answer answer, Threshold threshold, Method method, Optional<Boolean> pocketFill) {
    if (threshold.assumed()) {
      answer.finding(
          "threshold-assumed",
          Severity.WARN,
          "no threshold is known for this reservoir; the stricter 1 mL is used",
          Sources.POST_REFILL);
    }
    if (method == Method.PROGRAMMER_DISPLAY) {
      answer.finding(
          "not-measured",
          Severity.REFUSE,
          "the programmer shows the volume that was typed: nothing was measured",
          Sources.POST_REFILL);
    }
    if (pocketFill.filter(suspected -> !suspected).isPresent()) {
      answer.finding(
          "not-excluded",
          Severity.WARN,
          "a small gap does not rule out a pocket fill: watch for signs of overdose and withdrawal",
          Sources.POCKET_FILL);
    }
  }

  /** Volumes that do not fit together: what was done stays recordable, but nothing is concluded from it. */
  private static void addVolumes(
      Answer answer, Measure reservoir, Measure injected, Measure measured) {
    if (injected.amount() > reservoir.amount()) {
      answer.finding(
          "injected-above-reservoir",
          Severity.REFUSE,
          injected + " was injected, the reservoir holds " + reservoir
              + ": where is the rest? Check the volumes and the reservoir",
          VOLUMES);
    }
    if (measured.amount() > reservoir.amount()) {
      answer.finding(
          "measured-above-reservoir",
          Severity.REFUSE,
          measured + " was measured, the reservoir holds only " + reservoir + ": measure again",
          VOLUMES);
    } else if (measured.amount() > injected.amount()) {
      answer.finding(
          "measured-above-injected",
          Severity.WARN,
          "more was measured than injected: drug left from before can hide a pocket fill",
          VOLUMES);
    }
  }
}
