package dev.thecal.core.triage;

/** How urgent a report is, the most urgent first. */
public enum Level {
  /** Emergency services or emergency room, now. */
  EMERGENCY(1),
  /** The on-call clinician now; the emergency room while the clinic is closed. */
  URGENT(2),
  /** No rule can place it: a person reads it now. It stands above what rules have placed as able to wait. */
  PERSON(3),
  /** The same day; the on-call clinician while the clinic is closed. */
  SAME_DAY(4),
  /** Within three working days. */
  ROUTINE(5);

  private final int rank;

  Level(int rank) {
    this.rank = rank;
  }

  /** 1 is the most urgent; what lists sort by. */
  public int rank() {
    return rank;
  }

  /** Whether this must be seen to before the other. */
  public boolean above(Level other) {
    return rank < other.rank;
  }

  /** Whether it cannot wait for the end of the day. */
  public boolean now() {
    return rank <= PERSON.rank;
  }

  /** The more urgent of the two. */
  public Level or(Level other) {
    return above(other) ? this : other;
  }
}
