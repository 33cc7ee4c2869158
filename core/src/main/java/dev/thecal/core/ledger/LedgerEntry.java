package dev.thecal.core.ledger;

import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger; never changed.
 *
 * @param id of the entry
 * @param lot drug and lot
 * @param no counts the entries of the lot, from 1
 * @param line what happened; of a contra entry what it takes back, with the reason as remark
 * @param contra true if it takes another entry back
 * @param contraOf which
 * @param discrepancy of a count: counted − stock, in words with sign
 * @param by who entered it
 * @param at when
 */
public record LedgerEntry(
    EntryId id,
    Lot lot,
    int no,
    LedgerLine line,
    boolean contra,
    Optional<EntryId> contraOf,
    Optional<String> discrepancy,
    String by,
    Instant at) {

  /** What it adds to the stock, in nL. */
  long toStock() {
    return sign()
        * switch (line.kind()) {
          case RECEIVED, RETURNED -> nanolitres();
          case DISPENSED -> -nanolitres();
          case WASTED -> line.visit().isPresent() ? 0 : -nanolitres();
          case FILLED, DRAWN_OUT, COUNTED, CONTRA -> 0;
        };
  }

  /** What it adds to what its visit holds, in nL. */
  long toVisit() {
    return sign()
        * switch (line.kind()) {
          case DISPENSED -> nanolitres();
          case FILLED, RETURNED -> -nanolitres();
          case WASTED -> line.visit().isPresent() ? -nanolitres() : 0;
          case RECEIVED, DRAWN_OUT, COUNTED, CONTRA -> 0;
        };
  }

  /** What the reader sees it as. */
  public LedgerKind kind() {
    return contra ? LedgerKind.CONTRA : line.kind();
  }

  private int sign() {
    return contra ? -1 : 1;
  }

  private long nanolitres() {
    Volume volume = line.volume();
    return volume.nanolitres();
  }
}
