package dev.thecal.core.pathway;

import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;

/** What a fact on record does to the stage. A fact is never refused, and one that is told late moves nobody back. */
public enum FactMove {
  TRIAL_RUNS("A trial is on record"),
  TRIAL_ENDED("The end of a trial is on record"),
  PUMP_PUT_IN("A pump in the body is on record"),
  PUMP_TAKEN_OUT("The removal of the pump is on record");

  private final String reason;

  FactMove(String reason) {
    this.reason = reason;
  }

  public StageMove.Cause cause() {
    return new StageMove.Cause(StageMove.Kind.BY_FACT, reason);
  }

  /** The stage after the fact; the same if the fact says nothing new. */
  public Stage after(Stage now) {
    return switch (this) {
      case TRIAL_RUNS -> beforeTrialEnds(now) ? Stage.TRIAL : now;
      case TRIAL_ENDED -> beforeTrialEnds(now) ? Stage.TRIAL_DONE : now;
      case PUMP_PUT_IN -> now.carriesPump() ? now : Stage.IMPLANTED;
      case PUMP_TAKEN_OUT -> Stage.REMOVED;
    };
  }

  private static boolean beforeTrialEnds(Stage now) {
    return switch (now) {
      case REFERRAL, SCREENING, CANDIDATE, AUTHORISATION, TRIAL -> true;
      case NOT_NOW,
          NOT_A_CANDIDATE,
          TRIAL_DONE,
          IMPLANT_PLANNED,
          IMPLANTED,
          TITRATION,
          MAINTENANCE,
          REPLACEMENT_PLANNED,
          TURNED_OFF,
          REMOVED -> false;
    };
  }
}
