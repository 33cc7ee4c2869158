package dev.thecal.core.sign;

import dev.thecal.core.evidence.Cited;
import java.util.Set;

/**
 * One sign or caution, in words for emergency staff.
 *
 * @param id stable, unique
 * @param drugs ids of the drugs it belongs to; empty: any drug
 * @param text what is seen and what it means
 */
public record Sign(String id, Kind kind, Set<String> drugs, Cited<String> text) {

  /** What it speaks of. */
  public enum Kind {
    OVERDOSE,
    WITHDRAWAL,
    /** True of the pump at all times. */
    CAUTION
  }

  public Sign {
    drugs = Set.copyOf(drugs);
  }
}
