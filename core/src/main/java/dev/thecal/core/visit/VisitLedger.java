package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerKind;
import dev.thecal.core.ledger.LedgerLine;
import dev.thecal.core.ledger.Lot;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;

/** Enters what a visit did with a lot that was dispensed to it, in the transaction of its end. */
final class VisitLedger {

  private final Ledger ledger;

  VisitLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Nothing is entered for a lot that the ledger did not dispense to this visit. */
  void write(Access access, RefillVisit visit) {
    visit.find(SyringeLabel.class).ifPresent(label -> {
      var lot =
          new Lot(visit.key().clinic(), label.contents().components().get(0).drug(), label.lot());
      visit
          .find(Injection.class)
          .ifPresent(done ->
              enter(access, visit, lot, LedgerKind.FILLED, done.volume(), Optional.empty()));
      visit
          .find(Setback.class)
          .ifPresent(setback -> setback
              .wasted()
              .ifPresent(
                  lost -> enter(access, visit, lot, LedgerKind.WASTED, lost, setback.witness())));
    });
  }

  /** What really happened is entered, never more than the visit holds; the rest is told in words. */
  private void enter(
      Access access,
      RefillVisit visit,
      Lot lot,
      LedgerKind kind,
      Volume volume,
      Optional<String> witness) {
    String id = visit.key().id().value();
    ledger.withVisit(access, lot, id).filter(held -> held.nanolitres() > 0).ifPresent(held -> {
      boolean more = volume.compareTo(held) > 0;
      var line = new LedgerLine(
          kind,
          more ? held : volume,
          Optional.of(id),
          witness,
          more
              ? Optional.of(volume + " at the visit, more than the ledger dispensed to it: count")
              : Optional.empty());
      if (line.volume().nanolitres() > 0) {
        ledger.record(access, lot, new EntryId(Ids.next()), line);
      }
    });
  }
}
