package dev.thecal.candidacy.fact;

/** How far a cancer is weighed in the choice of the therapy. */
public enum CancerCategory {
  /** Comfort comes first. */
  SHORT_LIFE_EXPECTANCY,
  /** With a high risk of return. */
  STABLE_OR_SLOW,
  /** Treated like pain that is not malignant. */
  REMISSION_OR_CURED
}
