package dev.thecal.core.coverage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A move of a case from one state to the next.
 *
 * @param to the new state
 * @param on the day it happened
 * @param by who recorded it
 * @param reference the payer's number for it
 * @param note in words; why it was withdrawn, denied, or submitted with documents missing
 * @param days what has to be watched after it
 */
public record CaseStep(
    CaseState to,
    LocalDate on,
    String by,
    Optional<String> reference,
    Optional<String> note,
    Days days) {

  /**
   * Days that follow from a step.
   *
   * @param followUpOn after a submission: when to ask the payer
   * @param from first day (inclusive) of an approval
   * @param until last day (inclusive) of an approval
   * @param appealBy last day (inclusive) to appeal against a denial
   */
  public record Days(
      Optional<LocalDate> followUpOn,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<LocalDate> appealBy) {

    static final Days NONE =
        new Days(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static CaseStep opened(LocalDate on, String by) {
    return new CaseStep(CaseState.PREPARING, on, by, Optional.empty(), Optional.empty(), Days.NONE);
  }
}
