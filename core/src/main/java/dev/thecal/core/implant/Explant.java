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
 * @param whereTo what became of the pump, if it was told
 */
public record Explant(
    LocalDate on, Reason reason, Optional<String> remark, Optional<WhereTo> whereTo) {

  /** Why a pump is taken out. */
  public enum Reason {
    END_OF_SERVICE,
    MALFUNCTION,
    RECALL,
    INFECTION,
    THERAPY_NOT_EFFECTIVE,
    PATIENT_CHOICE,
    OTHER
  }

  /** What becomes of a pump that was taken out. */
  public enum WhereTo {
    RETURNED_TO_MAKER,
    KEPT_FOR_EXAMINATION,
    DISPOSED_OF
  }

  /** Without a word on what became of it. */
  public Explant(LocalDate on, Reason reason, Optional<String> remark) {
    this(on, reason, remark, Optional.empty());
  }

  /** Fields named as in the record. */
  public static Supplier<Explant> read(JsonInput in) {
    var on = in.required("on", Reads::date);
    var reason = in.required("reason", Reads.oneOf(Reason.class));
    var remark = in.optional("remark", Reads.text(500));
    var whereTo = in.optional("whereTo", Reads.oneOf(WhereTo.class));
    return () -> new Explant(on.get(), reason.get(), remark.optional(), whereTo.optional());
  }
}
