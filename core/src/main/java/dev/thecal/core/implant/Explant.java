package dev.thecal.core.implant;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The removal of a pump.
 *
 * @param on the day it left the body, not before the implant
 * @param reason why
 * @param remark in the clinic's words
 */
public record Explant(LocalDate on, Reason reason, Optional<String> remark) {

  /** Why a pump is taken out. */
  public enum Reason {
    END_OF_SERVICE,
    MALFUNCTION,
    INFECTION,
    THERAPY_NOT_EFFECTIVE,
    PATIENT_CHOICE,
    OTHER
  }

  /** Fields named as in the record. */
  public static Supplier<Explant> read(JsonInput in) {
    var on = in.required("on", Reads::date);
    var reason = in.required("reason", Reads.oneOf(Reason.class));
    var remark = in.optional("remark", Reads.text(500));
    return () -> new Explant(on.get(), reason.get(), remark.optional());
  }
}
