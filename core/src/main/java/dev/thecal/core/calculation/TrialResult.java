package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.TrialOutcome;

/** Whether a trial succeeded by a stated threshold. */
final class TrialResult implements Calculation {

  @Override
  public String name() {
    return "trial-outcome";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var baseline = Inputs.within(in, "baseline", in.optionalNumber("baseline"), 0, 10);
    var sustained = Inputs.within(in, "sustained", in.optionalNumber("sustained"), 0, 10);
    var function = in.optionalBoolean("functionImproved");
    var intolerable = in.optionalBoolean("intolerable");
    var wants = in.optionalBoolean("patientWants");
    var threshold = in.required("threshold", SuccessThreshold::parse);
    in.check();
    var outcome = TrialOutcome.of(
        baseline.optional(),
        sustained.optional(),
        function.optional(),
        intolerable.optional(),
        wants.optional(),
        threshold.get());
    var answer = new Answer();
    outcome
        .reduction()
        .ifPresentOrElse(
            r -> answer.number("reduction", r), () -> answer.undetermined("reduction"));
    answer.yesOrNo("success", outcome.success()).codes("missing", outcome.missing());
    answer.reason(
        "threshold",
        "the reduction must be " + threshold.get()
            + " of the baseline, with better function, nothing intolerable, and the patient wants it",
        Sources.TRIAL);
    if (baseline.optional().filter(b -> b.signum() == 0).isPresent()) {
      answer.finding(
          "baseline-zero",
          Severity.WARN,
          "a baseline of 0 cannot fall: a clinician reviews the scores",
          Sources.TRIAL);
    }
    return answer.json();
  }
}
