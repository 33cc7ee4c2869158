package dev.thecal.core.trial;

import dev.thecal.core.patient.Stage;

/** Where a trial moves a patient on the care pathway. */
final class TrialStages {

  private TrialStages() {}

  /** Forward only: a trial that is typed in late does not take a patient back from an implant. */
  static Stage after(Stage stage, Trial trial) {
    return switch (stage) {
      case REFERRAL, SCREENING, CANDIDATE, AUTHORISATION, TRIAL ->
        trial.endedOn().isPresent() ? Stage.TRIAL_DONE : Stage.TRIAL;
      case NOT_NOW,
          NOT_A_CANDIDATE,
          TRIAL_DONE,
          IMPLANT_PLANNED,
          IMPLANTED,
          TITRATION,
          MAINTENANCE,
          TURNED_OFF,
          REMOVED -> stage;
    };
  }
}
