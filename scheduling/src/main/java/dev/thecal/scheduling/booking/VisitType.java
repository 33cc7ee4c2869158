package dev.thecal.scheduling.booking;

import dev.thecal.scheduling.calendar.Skill;
import java.time.Duration;
import java.time.Instant;

/**
 * What a visit is for. The lengths, and the buffers for which room and clinician stay taken after it, are planning
 * defaults of ours, not clinical figures.
 */
public enum VisitType {
  FIRST_VISIT(60, Skill.CLINICAL),
  EXAM_AND_IMAGING(60, Skill.CLINICAL),
  PSYCHOLOGY_EVALUATION(60, Skill.PSYCHOLOGY),
  PHYSICAL_THERAPY(45, Skill.PHYSICAL_THERAPY),
  TRIAL(120, 30, Skill.PROCEDURE),
  IMPLANT(180, 30, Skill.PROCEDURE),
  REPLACEMENT(180, 30, Skill.PROCEDURE),
  WOUND_CHECK(15, Skill.CLINICAL),
  TITRATION(30, Skill.CLINICAL),
  REFILL(30, Skill.REFILL),
  REFILL_AND_REPROGRAMMING(45, Skill.REFILL),
  COMPLEX_REFILL(60, Skill.REFILL),
  /** Also after an alarm. */
  DEVICE_CHECK(30, Skill.CLINICAL),
  /** The pump is made ready for a scan. */
  MRI_BEFORE(30, Skill.CLINICAL),
  /** The pump is asked whether it runs again. */
  MRI_AFTER(30, Skill.CLINICAL),
  URGENT(30, Skill.CLINICAL);

  private final Duration length;
  private final Duration buffer;
  private final Skill skill;

  VisitType(int minutes, Skill skill) {
    this(minutes, 0, skill);
  }

  VisitType(int minutes, int bufferMinutes, Skill skill) {
    this.length = Duration.ofMinutes(minutes);
    this.buffer = Duration.ofMinutes(bufferMinutes);
    this.skill = skill;
  }

  /** Of the visit itself, for a patient without special needs. */
  public Duration length() {
    return length;
  }

  /** After the visit, for the room to be made ready: room and clinician are not free yet, the patient is. */
  public Duration buffer() {
    return buffer;
  }

  public Skill skill() {
    return skill;
  }

  /** Fills the pump, so it must fall into the refill window. */
  public boolean isRefill() {
    return skill == Skill.REFILL;
  }

  /** The slot of a visit of this type that begins then. */
  public Slot slot(String siteId, String roomId, String clinicianId, Instant startsAt) {
    return new Slot(siteId, roomId, clinicianId, startsAt, startsAt.plus(length));
  }
}
