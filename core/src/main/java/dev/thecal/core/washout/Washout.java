package dev.thecal.core.washout;

import dev.thecal.core.evidence.Cited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One row of the washout table for high-risk procedures; trial, implant and catheter removal are such.
 *
 * @param id generic name, with the use where it matters
 * @param aliases other ids for the same row
 * @param window without the drug before the procedure; empty if the table leaves it to judgement
 * @param windowIfRenalImpairment the longer window when the kidneys work badly
 * @param requires a laboratory result that must be there too
 * @param restart after the procedure, in words
 * @param note what the table says besides
 */
public record Washout(
    String id,
    String name,
    List<String> aliases,
    Optional<Cited<Duration>> window,
    Optional<Cited<Duration>> windowIfRenalImpairment,
    Optional<Cited<WashoutRequirement>> requires,
    Optional<Cited<String>> restart,
    Optional<Cited<String>> note) {

  public Washout {
    aliases = List.copyOf(aliases);
  }

  /**
   * The window to wait: the longer one unless the kidneys are known to work well.
   *
   * @return empty if the table gives none
   */
  public Optional<Cited<Duration>> windowFor(Optional<Boolean> renalImpairment) {
    return renalImpairment.orElse(true) && windowIfRenalImpairment.isPresent()
        ? windowIfRenalImpairment
        : window;
  }
}
