package dev.thecal.scheduling.reminder;

/**
 * What the other side said to a message.
 *
 * @param detail for the staff; never an address or a name
 */
public record Delivery(Outcome outcome, String detail) {

  /** How it ended. */
  public enum Outcome {
    /** It is theirs now. */
    TAKEN,
    /** Not this one, not now: it is tried again. */
    REFUSED_NOW,
    /** Not this one, never. */
    REFUSED,
    /** Nobody answers, or we are not let in: nothing was handed over, and the others need not be tried. */
    UNREACHABLE,
    /** It was handed over and no answer came: it may have been taken. */
    UNKNOWN
  }

  public static Delivery taken() {
    return new Delivery(Outcome.TAKEN, "");
  }
}
