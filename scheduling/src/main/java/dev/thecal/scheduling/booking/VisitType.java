package dev.thecal.scheduling.booking;

import dev.thecal.scheduling.calendar.Skill;
import java.time.Duration;
import java.time.Instant;

/** What a visit is for. The lengths are planning defaults of ours, not clinical figures. */
public enum VisitType {
  FIRST_VISIT(60, Skill.CLINICAL),
  EXAM_AND_IMAGING(60, Skill.CLINICAL),
  PSYCHOLOGY_EVALUATION(60, Skill.PSYCHOLOGY),
  PHYSICAL_THERAPY(45, Skill.PHYSICAL_THERAPY),
  TRIAL(120, Skill.PROCEDURE),
  IMPLANT(180, Skill.PROCEDURE),
  REPLACEMENT(180, Skill.PROCEDURE),
  WOUND_CHECK(15, Skill.CLINICAL),
  TITRATION(30, Skill.CLINICAL),
  REFILL(30, Skill.REFILL),
  REFILL_AND_REPROGRAMMING(45, Skill.REFILL),
  COMPLEX_REFILL(60, Skill.REFILL),
  DEVICE_CHECK(30, Skill.CLINICAL),
  URGENT(30, Skill.CLINICAL);

  private final Duration length;
  private final Skill skill;

  VisitType(int minutes, Skill skill) {
    this.length = Duration.ofMinutes(minutes);
    this.skill = skill;
  }

  public Duration length() {
    return length;
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
