package dev.thecal.core.recall;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What is done for one patient of a recall, as a clinician decided.
 *
 * @param choice what
 * @param reason why, in the clinician's words
 * @param by who decided
 * @param recordedAt when it was recorded; one older than a later finding about the patient counts no more
 */
public record Decision(Choice choice, String reason, String by, Instant recordedAt) {

  /** What can be decided. */
  public enum Choice {
    REPLACE_DEVICE,
    REPLACE_DRUG,
    WATCH_MORE_CLOSELY,
    INFORMED_NOTHING_CHANGED,
    /** After a look at the device or the pharmacy's record. */
    NOT_AFFECTED,
    PATIENT_DECLINES,
    /** Another clinic cares for the patient and has been told. */
    HANDED_OVER,
    DECEASED
  }

  /** Fields named as in the record, but for the time. */
  public static Supplier<Decision> read(JsonInput in, Instant now) {
    var choice = in.required("choice", Reads.oneOf(Choice.class));
    var reason = in.required("reason", Reads.text(1000));
    var by = in.required("by", Reads.text(100));
    return () -> new Decision(choice.get(), reason.get(), by.get(), now);
  }
}
