package dev.thecal.core.visit;

import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something else than ordered was put into the pump: an emergency with a record of its own.
 *
 * @param inPump what was really put in
 * @param foundAt when it was noticed
 * @param pumpStopped whether delivery was stopped
 * @param toldTo the clinician who was told
 * @param action what was done for the patient
 */
public record WrongDrug(
    Preparation inPump, Instant foundAt, boolean pumpStopped, String toldTo, String action)
    implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var inPump = in.requiredObject("inPump", Preparation::read);
    var foundAt = in.required("foundAt", Reads::instant);
    var stopped = in.requiredBoolean("pumpStopped");
    var toldTo = in.required("toldTo", Reads.text(100));
    var action = in.required("action", Reads.text(1000));
    return () ->
        new WrongDrug(inPump.get(), foundAt.get(), stopped.get(), toldTo.get(), action.get());
  }
}
