package dev.thecal.core.aftercare;

import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.IntervalBand;
import java.time.LocalDate;

/**
 * Something that a patient does not do for a while.
 *
 * @param activity what
 * @param always false: only possibly, the clinician says
 * @param least the clinic's shortest time, for example {@code 6 weeks}
 * @param most the clinic's longest time
 * @param notBefore the first day on which a clinician may allow it
 * @param heldUntil the first day on which the clinic's longest time is over; until then only if a clinician
 *     has allowed it
 * @param basis why these figures
 */
public record Restriction(
    Activity activity,
    boolean always,
    String least,
    String most,
    LocalDate notBefore,
    LocalDate heldUntil,
    Basis basis) {

  /** What can be too much for a fresh wound. */
  public enum Activity {
    STRENUOUS_ACTIVITY,
    DRIVING_AND_HOUSEWORK
  }

  public Restriction {
    if (notBefore.isAfter(heldUntil)) {
      throw new IllegalArgumentException(
          "heldUntil " + heldUntil + " is before notBefore " + notBefore + "; maybe exchange them");
    }
  }

  static Restriction of(Activity activity, boolean always, IntervalBand band, LocalDate from) {
    return new Restriction(
        activity,
        always,
        band.least().toString(),
        band.most().toString(),
        band.least().after(from),
        band.most().after(from),
        band.basis());
  }

  Restriction dated(LocalDate newNotBefore, LocalDate newHeldUntil) {
    return new Restriction(activity, always, least, most, newNotBefore, newHeldUntil, basis);
  }
}
