package dev.thecal.candidacy.selfcheck;

/** The languages in which a self-check speaks. */
public enum SelfCheckLanguage {
  EN(false),
  /** Translated; no native speaker has reviewed it yet. */
  ES(true);

  private final boolean unreviewed;

  SelfCheckLanguage(boolean unreviewed) {
    this.unreviewed = unreviewed;
  }

  public boolean unreviewed() {
    return unreviewed;
  }
}
