package dev.thecal.scheduling.reminder;

/** What became of a message. */
public enum ReminderState {
  WAITING,
  /** A node is handing it over just now. */
  SENDING,
  /** The other side has taken it, or a person has printed it. */
  SENT,
  /** It may have left: a node died between handing over and writing it down. A person decides. */
  UNCERTAIN,
  /** It cannot be sent: no address, refused for good, or refused too often. A person decides. */
  DEAD,
  /** No longer wanted: the visit was moved, the patient is in hospital. Waits again if that ends. */
  WITHDRAWN,
  /** Its time went by before it could be sent. A person decides. */
  EXPIRED,
  /** A person decided that it is not sent. */
  DROPPED;

  /** Whether a person has to look at it. */
  public boolean needsAPerson() {
    return this == UNCERTAIN || this == DEAD || this == EXPIRED;
  }
}
