package dev.thecal.scheduling.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody tried to reach a patient about a refill.
 *
 * @param id unique in the clinic
 * @param at when, not in the future
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactAttempt(
    ClinicId clinic,
    String id,
    PatientId patient,
    Instant at,
    Channel channel,
    Outcome outcome,
    Optional<String> note) {

  /** How. */
  public enum Channel {
    PHONE,
    TEXT_MESSAGE,
    E_MAIL,
    LETTER,
    IN_PERSON,
    /** Somebody whom the patient named was asked. */
    EMERGENCY_CONTACT
  }

  /** What came of it. */
  public enum Outcome {
    BOOKED,
    WILL_CALL_BACK,
    DECLINED,
    LEFT_MESSAGE,
    NO_ANSWER,
    WRONG_NUMBER,
    SENT;

    /** Whether the patient, or somebody close, was spoken to. */
    public boolean reached() {
      return switch (this) {
        case BOOKED, WILL_CALL_BACK, DECLINED -> true;
        case LEFT_MESSAGE, NO_ANSWER, WRONG_NUMBER, SENT -> false;
      };
    }
  }

  /** Fields named as in the record; the id is made up unless told. */
  public static Supplier<ContactAttempt> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", value -> Ids.require("contact attempt", value));
    var at = in.required("at", Reads::instant);
    var channel = in.required("channel", Reads.oneOf(Channel.class));
    var outcome = in.required("outcome", Reads.oneOf(Outcome.class));
    var note = in.optional("note", Reads.text(500));
    return () -> new ContactAttempt(
        clinic,
        id.optional().orElseGet(Ids::next),
        patient,
        at.get(),
        channel.get(),
        outcome.get(),
        note.optional());
  }

  /** The same of another record of that person. */
  public ContactAttempt of(PatientId other) {
    return new ContactAttempt(clinic, id, other, at, channel, outcome, note);
  }
}
