package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;

/** What was left in the reservoir against what should have been. */
final class RefillReconciliation implements Calculation {

  private static final Exact MOST = Exact.of(2 * Unit.ML.baseUnits());

  @Override
  public String name() {
    return "refill-reconciliation";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var expected = in.required("expected", Inputs.any(Dimension.VOLUME));
    var actual = in.required("actual", Inputs.any(Dimension.VOLUME));
    var programmed = in.optional("programmedDelivery", Inputs.any(Dimension.VOLUME));
    var accuracy = Inputs.within(in, "accuracy", in.optionalNumber("accuracy"), 0, 1);
    in.check();
    Exact difference = Formulas.exact(actual.get()).minus(Formulas.exact(expected.get()));
    boolean relative = programmed.optional().isPresent() && accuracy.optional().isPresent();
    // Compared as a product: a programmed delivery of 0 needs no division.
    boolean beyondAccuracy = relative
        && difference
                .abs()
                .compareTo(Exact.of(accuracy.get()).times(Formulas.exact(programmed.get())))
            > 0;
    boolean investigate = difference.abs().compareTo(MOST) > 0 || beyondAccuracy;
    var answer = new Answer()
        .quantity("difference", difference, Unit.ML)
        .text("direction", direction(difference))
        .yesOrNo("investigate", investigate)
        .reason(
            "difference",
            "actual " + actual.get() + " - expected " + expected.get()
                + "; investigate over 2 mL, or beyond the pump's accuracy",
            Sources.RECONCILIATION);
    if (!relative) {
      answer.finding(
          "relative-check-not-done",
          Severity.WARN,
          "the check against the pump's accuracy needs programmedDelivery and accuracy",
          Sources.RECONCILIATION);
    }
    return answer.json();
  }

  private static String direction(Exact difference) {
    if (difference.signum() == 0) {
      return "none";
    }
    return difference.signum() > 0 ? "under-infusion" : "over-infusion";
  }
}
