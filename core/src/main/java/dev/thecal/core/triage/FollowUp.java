package dev.thecal.core.triage;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something that a person did about a report.
 *
 * @param kind what
 * @param by id of the clinician who did it, of the clinic's team
 * @param text in words: what was found, advised or done
 * @param recordedBy the actor who recorded it
 * @param recordedAt when
 */
public record FollowUp(Kind kind, String by, String text, String recordedBy, Instant recordedAt) {

  /** What was done about it. */
  public enum Kind {
    /** Somebody has it in hand. */
    TAKEN,
    /** Something was done; it stays open. */
    DONE,
    /** Nothing is left to do. */
    CLOSED,
    /** It was entered in error, for example about another patient. */
    ENTERED_IN_ERROR
  }

  /** As it is asked for, before it is recorded. */
  public record Request(Kind kind, String by, String text) {

    /** Fields named as in the record. */
    public static Supplier<Request> read(JsonInput in) {
      var kind = in.required("kind", Reads.oneOf(Kind.class));
      var by = in.required("by", Reads.text(40));
      var text = in.required("text", Reads.text(2000));
      return () -> new Request(kind.get(), by.get(), text.get());
    }
  }
}
