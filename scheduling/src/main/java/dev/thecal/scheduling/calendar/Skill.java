package dev.thecal.scheduling.calendar;

/** What a clinician is asked for in a visit. */
public enum Skill {
  /** Fills pumps; the brand counts as well. */
  REFILL,
  /** Trials, implants, replacements. */
  PROCEDURE,
  PSYCHOLOGY,
  PHYSICAL_THERAPY,
  /** Sees patients: examinations, titration, checks. */
  CLINICAL
}
