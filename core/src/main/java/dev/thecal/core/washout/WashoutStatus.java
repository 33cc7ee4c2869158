package dev.thecal.core.washout;

import dev.thecal.core.evidence.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a drug is out of the way of a procedure.
 *
 * @param clear true only with a verified window that is over and every known requirement met; empty
 *     when that cannot be said
 * @param earliest first moment after the window, if there is a window
 * @param window the one that was used
 * @param requires what must still be settled; the prescriber's agreement always
 */
public record WashoutStatus(
    Optional<Boolean> clear,
    Optional<Instant> earliest,
    Optional<Cited<Duration>> window,
    Set<WashoutRequirement> requires) {

  /**
   * Judges one drug.
   *
   * @param lastTaken the last moment at which the drug may have been taken
   * @param procedure the first moment at which the procedure may begin
   * @param inrNormal a normal INR was measured, if that is known
   */
  public static WashoutStatus of(
      Washout drug,
      Instant lastTaken,
      Instant procedure,
      Optional<Boolean> inrNormal,
      Optional<Boolean> renalImpairment) {
    Set<WashoutRequirement> requires = requires(drug, inrNormal, renalImpairment);
    Optional<Cited<Duration>> window = drug.windowFor(renalImpairment);
    Optional<Instant> earliest = window.map(w -> lastTaken.plus(w.value()));
    boolean tooEarly = earliest.filter(procedure::isBefore).isPresent();
    boolean laboratoryForbids =
        requires.contains(WashoutRequirement.INR_NORMAL) && inrNormal.isPresent();
    Optional<Boolean> clear = tooEarly || laboratoryForbids
        ? Optional.of(false)
        : settled(window, requires) ? Optional.of(true) : Optional.empty();
    return new WashoutStatus(clear, earliest, window, requires);
  }

  /** Everything but the prescriber's agreement, which no calculation can know. */
  private static boolean settled(
      Optional<Cited<Duration>> window, Set<WashoutRequirement> requires) {
    return window.filter(Cited::enforced).isPresent()
        && requires.equals(Set.of(WashoutRequirement.PRESCRIBER_AGREES));
  }

  private static Set<WashoutRequirement> requires(
      Washout drug, Optional<Boolean> inrNormal, Optional<Boolean> renalImpairment) {
    var requires = new LinkedHashSet<WashoutRequirement>();
    requires.add(WashoutRequirement.PRESCRIBER_AGREES);
    boolean needsInr =
        drug.requires().filter(r -> r.value() == WashoutRequirement.INR_NORMAL).isPresent();
    if (needsInr && !inrNormal.orElse(false)) {
      requires.add(WashoutRequirement.INR_NORMAL);
    }
    if (drug.windowIfRenalImpairment().isPresent() && renalImpairment.isEmpty()) {
      requires.add(WashoutRequirement.RENAL_FUNCTION);
    }
    if (drug.windowFor(renalImpairment).filter(Cited::enforced).isEmpty()) {
      requires.add(WashoutRequirement.REVIEW_DRAFT_WINDOW);
    }
    return requires;
  }
}
