package dev.thecal.core.implant;

import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * The documented decision to implant without a successful trial. It does not satisfy a payer that wants one.
 *
 * @param ground one that the clinic's policy accepts
 * @param reason in the words of who decided
 * @param by who decided
 */
public record Waiver(WaiverGround ground, String reason, String by) {

  public Waiver {
    if (reason.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("a waiver needs a reason and who gave it");
    }
  }

  static Supplier<Waiver> read(JsonInput in) {
    var ground = in.required("ground", Reads.oneOf(WaiverGround.class));
    var reason = in.required("reason", Reads.text(1000));
    var by = in.required("by", Reads.text(100));
    return () -> new Waiver(ground.get(), reason.get(), by.get());
  }
}
