package dev.thecal.core.drug;

/** Schedule of a controlled substance in the United States. */
public enum ControlledSchedule {
  SCHEDULE_II,
  SCHEDULE_III,
  SCHEDULE_IV,
  SCHEDULE_V
}
