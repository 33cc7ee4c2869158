package dev.thecal.core.trial;

/**
 * A trial with its outcome, both as they were when it was recorded.
 *
 * @param trial as it was done
 * @param threshold of the clinic at that time
 * @param outcome by that threshold
 */
public record JudgedTrial(Trial trial, SuccessThreshold threshold, TrialOutcome outcome) {

  /** Nothing is missing and every part of the outcome is met. */
  public boolean successful() {
    return outcome.success().orElse(false);
  }
}
