package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * What happens when the clinic is closed.
 *
 * @param onCallPhone answered 24 hours a day
 * @param warningSigns where a patient with a warning sign goes
 * @param instruction the same in words for a patient
 */
public record AfterHours(String onCallPhone, WarningSigns warningSigns, String instruction) {

  /** Where to go with a warning sign outside hours. */
  public enum WarningSigns {
    EMERGENCY_ROOM,
    ON_CALL_CLINICIAN
  }

  static Supplier<AfterHours> read(JsonInput in) {
    var phone = in.required("onCallPhone", ProfileReads::phone);
    var signs = in.required("warningSigns", Reads.oneOf(WarningSigns.class));
    var instruction = in.required("instruction", ProfileReads.text());
    return () -> new AfterHours(phone.get(), signs.get(), instruction.get());
  }
}
