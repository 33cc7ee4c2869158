package dev.thecal.scheduling.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One message to one patient, from the moment it is planned.
 *
 * @param id unguessable; the stable part of a Message-ID and the key of a webhook
 * @param dueOn what it is about happens or is due that day
 * @param sendAt not before
 * @param until not at or after
 * @param nextAt of the next attempt
 * @param attempts that were refused for the moment
 * @param problem why it was not sent, in words for the staff
 * @param claim who is handing it over, since when
 * @param told the start of the visit that the message named
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reminder(
    ClinicId clinic,
    String id,
    PatientId patient,
    ReminderPurpose purpose,
    LocalDate dueOn,
    ReminderChannel channel,
    ReminderState state,
    Instant sendAt,
    Instant until,
    Instant nextAt,
    int attempts,
    Optional<String> problem,
    Optional<Claim> claim,
    Optional<Instant> told,
    Instant createdAt,
    Instant changedAt) {

  /**
   * A node that is handing a message over.
   *
   * @param by the node
   */
  public record Claim(String by, Instant at) {}

  String stateName() {
    return Reads.name(state);
  }

  /** As it is planned. */
  static Reminder waiting(
      ClinicId clinic,
      String id,
      Occasion occasion,
      ReminderRule rule,
      Instant sendAt,
      Instant at) {
    return new Reminder(
        clinic,
        id,
        occasion.patient(),
        occasion.purpose(),
        occasion.dueOn(),
        rule.channel(),
        ReminderState.WAITING,
        sendAt,
        occasion.until(),
        sendAt,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at,
        at);
  }

  /** Waits anew, at the times of the plan of now. */
  Reminder replanned(Reminder plan, Instant at) {
    return new Reminder(
        clinic,
        id,
        patient,
        purpose,
        dueOn,
        channel,
        ReminderState.WAITING,
        plan.sendAt,
        plan.until,
        plan.sendAt,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        createdAt,
        at);
  }

  /** Waits for the same times as that plan. */
  boolean waitsLike(Reminder plan) {
    return state == ReminderState.WAITING && sendAt.equals(plan.sendAt) && until.equals(plan.until);
  }

  Reminder claimed(String node, Optional<Instant> visit, Instant at) {
    return changed(
        ReminderState.SENDING,
        nextAt,
        attempts,
        Optional.empty(),
        Optional.of(new Claim(node, at)),
        visit,
        at);
  }

  /** In that state for that reason. */
  Reminder to(ReminderState next, Optional<String> why, Instant at) {
    return changed(next, nextAt, attempts, why, Optional.empty(), told, at);
  }

  /** Waits for another attempt. */
  Reminder again(Instant next, int tried, Optional<String> why, Instant at) {
    return changed(ReminderState.WAITING, next, tried, why, Optional.empty(), Optional.empty(), at);
  }

  private Reminder changed(
      ReminderState newState,
      Instant newNextAt,
      int newAttempts,
      Optional<String> newProblem,
      Optional<Claim> newClaim,
      Optional<Instant> newTold,
      Instant at) {
    return new Reminder(
        clinic,
        id,
        patient,
        purpose,
        dueOn,
        channel,
        newState,
        sendAt,
        until,
        newNextAt,
        newAttempts,
        newProblem,
        newClaim,
        newTold,
        createdAt,
        at);
  }
}
