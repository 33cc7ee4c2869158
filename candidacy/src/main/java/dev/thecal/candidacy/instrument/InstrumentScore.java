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
 */
public record InstrumentScore(Optional<Exact> score, Optional<String> band, List<String> missing) {

  public InstrumentScore {
    missing = List.copyOf(missing);
  }
}
