package dev.thecal.candidacy.fact;

/** Whether the patient takes an inhibitor of monoamine oxidase. */
public enum MaoInhibitorUse {
  NEVER,
  /** Taken once; the day of the last dose counts. */
  STOPPED,
  CURRENT
}
