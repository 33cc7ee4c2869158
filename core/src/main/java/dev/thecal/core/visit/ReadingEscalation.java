package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A clinician was told of what a pump said outside a visit.
 *
 * @param toldTo who
 * @param toldAt when
 * @param answer what they decided or advised
 * @param by who recorded it
 * @param at when
 */
public record ReadingEscalation(
    String toldTo, Instant toldAt, String answer, String by, Instant at) {

  /** As it is asked for, before it is recorded. */
  public record Request(String toldTo, Instant toldAt, String answer) {

    /** Fields named as in the record. */
    public static Supplier<Request> read(JsonInput in) {
      var toldTo = in.required("toldTo", Reads.text(100));
      var toldAt = in.required("toldAt", Reads::instant);
      var answer = in.required("answer", Reads.text(1000));
      return () -> new Request(toldTo.get(), toldAt.get(), answer.get());
    }
  }
}
