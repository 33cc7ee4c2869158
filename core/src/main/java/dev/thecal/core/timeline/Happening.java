package dev.thecal.core.timeline;

import dev.thecal.core.access.Ids;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * One thing that happened to a patient, as its area of the domain tells it.
 *
 * @param when it happened, not when it was typed in
 * @param what it is, in words
 * @param by the actor who recorded it, or who did it where that is on record; empty if nobody kept that
 * @param errorReason why it was entered in error; empty if it stands
 */
public record Happening(
    When when, Subject subject, String what, Optional<String> by, Optional<String> errorReason) {

  /**
   * What it belongs to.
   *
   * @param kind short id, one of {@link TimelineSource#kinds()}
   * @param record id of the record, unique for the patient and the kind
   * @param part counts what one record brings, from 1: an implant is put in and taken out
   */
  public record Subject(String kind, String record, int part) {

    public Subject {
      Ids.require("kind", kind);
    }
  }

  public Happening {
    if (what.isBlank()) {
      throw new IllegalArgumentException("a happening says what happened");
    }
  }

  /** One that stands. */
  public static Happening of(When when, Subject subject, String what, String by) {
    return new Happening(when, subject, what, Optional.of(by), Optional.empty());
  }

  /** On a record that was merged into another: its numbers may be those of the other's. */
  Happening keptUnder(PatientId record) {
    var told = new Subject(subject.kind(), subject.record() + "@" + record, subject.part());
    return new Happening(when, told, what, by, errorReason);
  }

  /** With the mark of error it carries, if any. */
  public Happening marked(Optional<String> reason) {
    return new Happening(when, subject, what, by, reason);
  }
}
