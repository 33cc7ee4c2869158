package dev.thecal.scheduling.reminder;

/** Why a patient is written to. One message per purpose, due date and channel. */
public enum ReminderPurpose {
  /** A visit is booked for the due date. */
  APPOINTMENT,
  /** A pump must be filled by the due date and no visit is booked. */
  REFILL_DUE,
  /** Somebody should have looked after the patient by the due date. */
  CHECK_DUE
}
