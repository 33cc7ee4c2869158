package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Days between the recommended and the latest day: room to recover from a missed visit. Larger for drugs
 * that must not stop suddenly; a mixture takes the largest of its components.
 *
 * @param clinicDays the clinic's own margin, used where it is the larger one
 */
public record RefillMargins(Optional<Cited<Integer>> clinicDays) {

  private static final Set<String> OPIOIDS =
      Set.of("morphine", "hydromorphone", "fentanyl", "sufentanil");
  private static final Set<String> NO_WITHDRAWAL_KNOWN = Set.of("ziconotide", "bupivacaine");

  /** Our own drafts: no published margin was found. They only tighten, so they are used. */
  private static final int STRICTEST_DAYS = 10;

  private static final int OPIOID_DAYS = 7;
  private static final int OTHER_DAYS = 5;

  public RefillMargins {
    clinicDays.ifPresent(days -> Days.notNegative("margin days", days.value()));
  }

  /** Margin in days for what is in the reservoir; an unknown drug takes the strictest. */
  public Cited<Integer> of(Set<String> drugs) {
    Cited<Integer> ours = drugs.stream()
        .map(RefillMargins::draft)
        .max(Comparator.comparing(Cited::value))
        .orElseGet(() -> draft("unknown drug"));
    return clinicDays.filter(own -> own.value() >= ours.value()).orElse(ours);
  }

  private static Cited<Integer> draft(String drug) {
    return new Cited<>(
        draftDays(drug),
        Citation.of("Thecal's draft refill margins", "margin for " + drug),
        new Cited.Draft());
  }

  private static int draftDays(String drug) {
    if (NO_WITHDRAWAL_KNOWN.contains(drug)) {
      return OTHER_DAYS;
    }
    if (OPIOIDS.contains(drug)) {
      return OPIOID_DAYS;
    }
    // baclofen, clonidine, and every drug we cannot place
    return STRICTEST_DAYS;
  }
}
