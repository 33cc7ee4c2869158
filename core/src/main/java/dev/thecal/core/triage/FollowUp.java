package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that a person did about a report.
 *
 * @param kind what
 * @param by id of the clinician who did it, of the clinic's team
 * @param text in words: what was found, advised or done; of an escalation what was answered
 * @param toldTo whom an escalation went to; empty for anything else
 * @param toldAt when they were told; set with {@code toldTo}
 * @param recordedBy the actor who recorded it
 * @param recordedAt when
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FollowUp(
    Kind kind,
    String by,
    String text,
    Optional<String> toldTo,
    Optional<Instant> toldAt,
    String recordedBy,
    Instant recordedAt) {

  /** What was done about it. */
  public enum Kind {
    /** Somebody has it in hand. */
    TAKEN,
    /** Something was done; it stays open. */
    DONE,
    /** Somebody else was told and answered; it stays as open as it was. */
    ESCALATED,
    /** Nothing is left to do. */
    CLOSED,
    /** It was entered in error, for example about another patient. */
    ENTERED_IN_ERROR
  }

  /** As it is asked for, before it is recorded. */
  public record Request(
      Kind kind, String by, String text, Optional<String> toldTo, Optional<Instant> toldAt) {

    /** Fields named as in the record; {@code toldTo} and {@code toldAt} exactly of an escalation. */
    public static Supplier<Request> read(JsonInput in) {
      var kind = in.required("kind", Reads.oneOf(Kind.class));
      var by = in.required("by", Reads.text(40));
      var text = in.required("text", Reads.text(2000));
      var toldTo = in.optional("toldTo", Reads.text(100));
      var toldAt = in.optional("toldAt", Reads::instant);
      kind.optional().ifPresent(known -> {
        requireTold(in, known, "toldTo");
        requireTold(in, known, "toldAt");
      });
      return () ->
          new Request(kind.get(), by.get(), text.get(), toldTo.optional(), toldAt.optional());
    }

    private static void requireTold(JsonInput in, Kind kind, String name) {
      boolean given = in.names().contains(name);
      if (given != (kind == Kind.ESCALATED)) {
        in.problem(
            name,
            given
                ? "only an escalation tells somebody: leave it out, or say \"escalated\""
                : "an escalation says who was told (\"toldTo\") and when (\"toldAt\")");
      }
    }
  }
}
