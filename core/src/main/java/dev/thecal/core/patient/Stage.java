package dev.thecal.core.patient;

/** Where a patient stands on the care pathway. */
public enum Stage {
  REFERRAL,
  SCREENING,
  CANDIDATE,
  NOT_NOW,
  NOT_A_CANDIDATE,
  AUTHORISATION,
  TRIAL,
  TRIAL_DONE,
  IMPLANT_PLANNED,
  IMPLANTED,
  TITRATION,
  MAINTENANCE,
  /** The pump comes to its end and another is planned; it is still in the body. */
  REPLACEMENT_PLANNED,
  TURNED_OFF,
  REMOVED;

  /** A pump is in the body: somebody must look after it, even when it is turned off. */
  public boolean carriesPump() {
    return switch (this) {
      case IMPLANTED, TITRATION, MAINTENANCE, REPLACEMENT_PLANNED, TURNED_OFF -> true;
      case REFERRAL,
          SCREENING,
          CANDIDATE,
          NOT_NOW,
          NOT_A_CANDIDATE,
          AUTHORISATION,
          TRIAL,
          TRIAL_DONE,
          IMPLANT_PLANNED,
          REMOVED -> false;
    };
  }
}
