package dev.thecal.core.device;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The patient no longer has a device.
 *
 * @param on the day
 * @param whereTo what became of it
 * @param remark in the clinic's words
 */
public record DeviceRemoval(LocalDate on, WhereTo whereTo, Optional<String> remark) {

  /** What became of a device. */
  public enum WhereTo {
    RETURNED_TO_MAKER,
    KEPT_FOR_EXAMINATION,
    DISPOSED_OF,
    LEFT_IN_THE_BODY_UNUSED,
    UNKNOWN
  }

  /** Fields named as in the record. */
  public static Supplier<DeviceRemoval> read(JsonInput in) {
    var on = in.required("on", Reads::date);
    var whereTo = in.required("whereTo", Reads.oneOf(WhereTo.class));
    var remark = in.optional("remark", Reads.text(500));
    return () -> new DeviceRemoval(on.get(), whereTo.get(), remark.optional());
  }
}
