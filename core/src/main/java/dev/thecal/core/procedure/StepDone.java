package dev.thecal.core.procedure;

import dev.thecal.core.clinic.ImplantPolicy.Step;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step of the operation that was done.
 *
 * @param findings what was not as planned, for example another order
 */
public record StepDone(
    Step step, Instant at, String by, Optional<String> remark, List<Finding> findings) {

  public StepDone {
    findings = List.copyOf(findings);
  }

  /** Fields named as in the record. */
  public static Supplier<StepDone> read(JsonInput in) {
    var step = in.required("step", Reads.oneOf(Step.class));
    var at = in.required("at", Reads::instant);
    var by = in.required("by", Reads.text(100));
    var remark = in.optional("remark", Reads.text(500));
    return () -> new StepDone(step.get(), at.get(), by.get(), remark.optional(), List.of());
  }

  StepDone with(List<Finding> found) {
    return new StepDone(step, at, by, remark, found);
  }
}
