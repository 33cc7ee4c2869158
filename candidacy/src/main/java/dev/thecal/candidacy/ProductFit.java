package dev.thecal.candidacy;

/** Whether a drug in a pump suits a patient; the stronger first. It never says that the pair is right. */
public enum ProductFit {
  /** A label forbids it. */
  EXCLUDED,
  /** Facts disagree, or a person must weigh something. */
  NEEDS_REVIEW,
  /** Something is not known. */
  UNKNOWN,
  /** Something that passes or that the clinic can do stands against it. */
  NOT_NOW,
  /** No rule that is known here speaks against it. */
  NOTHING_AGAINST;

  static ProductFit of(Decision decision) {
    return switch (decision) {
      case CONTRAINDICATED -> EXCLUDED;
      case NEEDS_REVIEW -> NEEDS_REVIEW;
      case INCOMPLETE, TRIAL_NEXT -> UNKNOWN;
      case NOT_NOW -> NOT_NOW;
      case CANDIDATE -> NOTHING_AGAINST;
    };
  }
}
