package dev.thecal.scheduling.reminder;

/** How a message leaves the clinic. */
public enum ReminderChannel {
  /** At most once: a mail server cannot be asked whether it has a message already. */
  EMAIL,
  /** At least once, with the id of the row: the receiver drops what it knows. */
  WEBHOOK,
  /** A list for people: letters, or a list of calls. */
  PRINT;

  /** Whether a message that may have left can be sent again without harm. */
  boolean repeatable() {
    return this == WEBHOOK;
  }
}
