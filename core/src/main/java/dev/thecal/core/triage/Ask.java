package dev.thecal.core.triage;

/**
 * What to ask next.
 *
 * @param code of the answer that is missing, as a report names it
 * @param question in words
 * @param effect what the answer can do
 * @param to the level it can lead to
 */
public record Ask(String code, String question, Effect effect, Level to) {

  /** Which way the level can go. Until it is answered the present level holds. */
  public enum Effect {
    MAY_RAISE,
    MAY_LOWER
  }
}
