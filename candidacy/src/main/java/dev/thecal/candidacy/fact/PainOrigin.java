package dev.thecal.candidacy.fact;

/** Pain from active cancer is weighed differently; after a cure it counts as non-malignant. */
public enum PainOrigin {
  MALIGNANT,
  NON_MALIGNANT
}
