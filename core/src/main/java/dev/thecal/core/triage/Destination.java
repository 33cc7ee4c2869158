package dev.thecal.core.triage;

/** Who sees to a report first. */
public enum Destination {
  EMERGENCY_SERVICES,
  ON_CALL_CLINICIAN,
  /** Urgent while the clinic is closed. */
  EMERGENCY_ROOM,
  /** Somebody of the clinic, now. */
  PERSON_NOW,
  CLINIC_TODAY,
  CLINIC_WITHIN_THREE_WORKING_DAYS;

  /** By the clinic's hours. */
  static Destination of(Level level, boolean open) {
    return switch (level) {
      case EMERGENCY -> EMERGENCY_SERVICES;
      case URGENT -> open ? ON_CALL_CLINICIAN : EMERGENCY_ROOM;
      case PERSON -> open ? PERSON_NOW : ON_CALL_CLINICIAN;
      case SAME_DAY -> open ? CLINIC_TODAY : ON_CALL_CLINICIAN;
      case ROUTINE -> CLINIC_WITHIN_THREE_WORKING_DAYS;
    };
  }
}
