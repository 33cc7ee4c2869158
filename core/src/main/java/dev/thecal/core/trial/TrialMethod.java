package dev.thecal.core.trial;

/** How the drug is given in a trial. */
public enum TrialMethod {
  SINGLE_INJECTION,
  /** By injections or through an intrathecal catheter. */
  MULTIPLE_INJECTIONS,
  /** A catheter with the pump outside the body. */
  CONTINUOUS_CATHETER
}
