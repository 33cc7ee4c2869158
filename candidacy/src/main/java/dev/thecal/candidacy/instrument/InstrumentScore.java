package dev.thecal.candidacy.instrument;

import dev.thecal.core.quantity.Exact;
import java.util.List;
import java.util.Optional;

/**
 * What an instrument says.
 *
 * @param score in the instrument's own unit; empty if an answer that it needs is missing
 * @param band the score in words, empty if it is not settled
 * @param missing the answers that were not given, by name; never counted as "no"
 * @param concerning an answer asks for a person at once, whatever the score is
 */
public record InstrumentScore(
    Optional<Exact> score, Optional<String> band, List<String> missing, boolean concerning) {

  /** Without an answer that asks for a person at once. */
  public InstrumentScore(Optional<Exact> score, Optional<String> band, List<String> missing) {
    this(score, band, missing, false);
  }

  public InstrumentScore {
    missing = List.copyOf(missing);
  }
}
