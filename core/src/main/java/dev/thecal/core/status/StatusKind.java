package dev.thecal.core.status;

/** What can have happened to a patient beside the therapy. The pump runs dry in every one of them. */
public enum StatusKind {
  /** Reminders pause; the refill stays due. */
  IN_HOSPITAL("The patient is in hospital. Reminders pause; the reservoir does not."),
  /** Nobody reaches the patient: first on every list until somebody does. */
  LOST("Nobody reaches this patient. The pump runs on: find out how the patient is."),
  /** Sent to another clinic that has not accepted yet: this one keeps the refill date. */
  TRANSFERRING(
      "The patient was sent to another clinic that has not accepted yet: the refill is ours."),
  /** Another clinic has accepted the patient and the refills. */
  TRANSFERRED("Another clinic has accepted the patient."),
  /** Every message stops at once; a pump in the body remains to be dealt with. */
  DECEASED("The patient has died.");

  private final String words;

  StatusKind(String words) {
    this.words = words;
  }

  /** What staff reads. */
  public String words() {
    return words;
  }

  /** Nobody is to be reminded of visits. */
  public boolean pausesReminders() {
    return this != LOST && this != TRANSFERRING;
  }

  /** Nothing at all is sent any more. */
  public boolean stopsMessages() {
    return this == DECEASED || this == TRANSFERRED;
  }

  /** This clinic plans no refill any more. */
  public boolean leavesRefillList() {
    return this == DECEASED || this == TRANSFERRED;
  }

  /** Death does not end; a record of it can only have been entered in error. */
  public boolean canEnd() {
    return this != DECEASED;
  }
}
