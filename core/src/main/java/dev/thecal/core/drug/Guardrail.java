package dev.thecal.core.drug;

import java.util.Optional;

/**
 * Two upper bounds of one source: beyond the recommended one a plan needs a reason, beyond the hard one
 * it is refused. A recommended bound that stands alone refuses as well: nothing says how far beyond it
 * is still safe, until the clinic's medical director sets a hard bound.
 *
 * @param group for whom it holds; empty: for everyone
 * @param recommended soft bound, inclusive
 * @param hard bound, inclusive, never below the recommended one
 */
public record Guardrail<T extends Comparable<T>>(
    Optional<TitrationCap.Group> group, Optional<T> recommended, Optional<T> hard) {

  public Guardrail {
    if (recommended.isEmpty() && hard.isEmpty()) {
      throw new IllegalArgumentException("give \"recommended\", \"hard\" or both");
    }
    if (recommended.isPresent()
        && hard.isPresent()
        && hard.get().compareTo(recommended.get()) < 0) {
      throw new IllegalArgumentException("hard " + hard.get() + " is below recommended "
          + recommended.get() + "; maybe the two are swapped");
    }
  }

  /** Above this a plan is refused, if the figure is enforced. */
  public T refusesAbove() {
    return hard.or(() -> recommended).orElseThrow();
  }

  /** Above this a plan needs a reason; empty if there is only one bound. */
  public Optional<T> warnsAbove() {
    return hard.isPresent() ? recommended : Optional.empty();
  }
}
