package dev.thecal.scheduling.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient goes to another clinic: sent, accepted, first refill done there.
 *
 * @param from the clinic that sends
 * @param patient the record there
 * @param to the clinic that is asked
 * @param deadline latest day of the most pressing pump when it was sent; empty: nobody knows, so at once
 * @param reason in the words of the clinic that sends
 * @param toPatient the record at the other clinic, once it has accepted
 * @param decidedBy who accepted, declined or withdrew
 * @param note why it was declined or withdrawn
 * @param refilledAt first refill at the other clinic
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonIgnoreProperties(value = "responsible", allowGetters = true)
public record Transfer(
    ClinicId from,
    String id,
    PatientId patient,
    ClinicId to,
    Kind kind,
    Optional<LocalDate> deadline,
    String reason,
    String sentBy,
    Instant sentAt,
    State state,
    Optional<PatientId> toPatient,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> note,
    Optional<Instant> refilledAt) {

  /** For how long. */
  public enum Kind {
    MOVE,
    /** One refill of a visitor; the patient stays with the clinic that sends. */
    GUEST
  }

  /** How far it is. */
  public enum State {
    SENT,
    ACCEPTED,
    /** The first refill was done there. */
    ARRIVED,
    DECLINED,
    WITHDRAWN;

    /** Whether it can still go on. */
    public boolean open() {
      return this == SENT || this == ACCEPTED;
    }
  }

  /**
   * Who must see to it that the pump is refilled in time: the clinic that sends until the other has accepted, and for a
   * guest always.
   */
  @JsonProperty
  public ClinicId responsible() {
    boolean taken = state == State.ACCEPTED || state == State.ARRIVED;
    return kind == Kind.MOVE && taken ? to : from;
  }

  Transfer accepted(PatientId there, String by, Instant at) {
    return with(State.ACCEPTED, Optional.of(there), by, at, Optional.empty(), Optional.empty());
  }

  Transfer ended(State end, String by, Instant at, String why) {
    return with(end, toPatient, by, at, Optional.of(why), Optional.empty());
  }

  Transfer arrived(Instant at) {
    return new Transfer(
        from,
        id,
        patient,
        to,
        kind,
        deadline,
        reason,
        sentBy,
        sentAt,
        State.ARRIVED,
        toPatient,
        decidedBy,
        decidedAt,
        note,
        Optional.of(at));
  }

  /** The same of another record of that person at the clinic that sends. */
  public Transfer of(PatientId other) {
    return new Transfer(
        from,
        id,
        other,
        to,
        kind,
        deadline,
        reason,
        sentBy,
        sentAt,
        state,
        toPatient,
        decidedBy,
        decidedAt,
        note,
        refilledAt);
  }

  private Transfer with(
      State newState,
      Optional<PatientId> there,
      String by,
      Instant at,
      Optional<String> why,
      Optional<Instant> refilled) {
    return new Transfer(
        from,
        id,
        patient,
        to,
        kind,
        deadline,
        reason,
        sentBy,
        sentAt,
        newState,
        there,
        Optional.of(by),
        Optional.of(at),
        why,
        refilled);
  }
}
