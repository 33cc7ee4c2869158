package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.LedgerDuty;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerKind;
import dev.thecal.core.ledger.LedgerLine;
import dev.thecal.core.ledger.Lot;
import dev.thecal.core.quantity.Volume;
import java.util.List;
import java.util.Optional;

/** Enters what a visit did with a lot that was dispensed to it, in the transaction of its end. */
final class VisitLedger {

  private static final Citation LEDGER = Citation.of("Thecal ledger", "controlled drugs by lot");

  private final Ledger ledger;
  private final ClinicFigures figures;

  VisitLedger(Ledger ledger, ClinicFigures figures) {
    this.ledger = ledger;
    this.figures = figures;
  }

  /** What a step does with a controlled drug that no book shows. */
  List<Finding> check(Access access, VisitContext context, VisitStep step) {
    if (step instanceof Injection done) {
      return done.volume().nanolitres() == 0 ? List.of() : withoutLot(access, context, "filled");
    } else if (step instanceof Setback setback) {
      return setback.wasted().isEmpty() ? List.of() : withoutLot(access, context, "wasted");
    } else if (step instanceof Aspiration drawn) {
      return unwitnessed(access, context, drawn);
    }
    return List.of();
  }

  private List<Finding> withoutLot(Access access, VisitContext context, String what) {
    RefillVisit visit = context.visit();
    return visit
        .find(SyringeLabel.class)
        .filter(label -> counted(access, visit, label.contents().components()))
        .filter(
            label -> !ledger.names(access, lot(visit, label), visit.key().id().value()))
        .map(label -> VisitSources.warn(
            "lot-not-from-ledger",
            "controlled drug " + what + " without a lot from the ledger: lot \"" + label.lot()
                + "\" was not dispensed to this visit. Enter it before the visit is finished",
            LEDGER))
        .stream()
        .toList();
  }

  private List<Finding> unwitnessed(Access access, VisitContext context, Aspiration drawn) {
    List<Fill> fills = context.history().standingFills();
    boolean waste = drawn.aspirated().nanolitres() > 0 && drawn.witness().isEmpty();
    if (!waste
        || fills.isEmpty()
        || !counted(access, context.visit(), fills.get(fills.size() - 1).components())) {
      return List.of();
    }
    return List.of(VisitSources.warn(
        "waste-not-witnessed",
        drawn.aspirated()
            + " of a controlled drug was drawn out: somebody else sees it thrown away; record"
            + " it anew with \"witness\"",
        LEDGER));
  }

  /** Also a drug that is not known. */
  private boolean counted(Access access, RefillVisit visit, List<Component> components) {
    Drugs drugs = figures.of(access, visit.key().clinic()).drugs();
    return components.stream()
        .map(part -> drugs.find(part.drug()))
        .anyMatch(
            drug -> drug.isEmpty() || drug.get().ledgerDuty() == LedgerDuty.COUNTED_AND_WITNESSED);
  }

  private static Lot lot(RefillVisit visit, SyringeLabel label) {
    return new Lot(visit.key().clinic(), label.contents().components().get(0).drug(), label.lot());
  }

  /** Of what was put in nothing is entered if the ledger never received its lot. */
  void write(Access access, VisitContext context) {
    RefillVisit visit = context.visit();
    drawnOut(access, context);
    visit.find(SyringeLabel.class).ifPresent(label -> {
      Lot lot = lot(visit, label);
      visit
          .find(Injection.class)
          .ifPresent(done ->
              enter(access, visit, lot, LedgerKind.FILLED, done.volume(), Optional.empty()));
      visit.latest(StepKind.SETBACK).ifPresent(step -> {
        Setback setback = (Setback) step.step();
        Optional<String> witness = witness(access, step, setback.witness());
        setback
            .wasted()
            .ifPresent(lost -> enter(access, visit, lot, LedgerKind.WASTED, lost, witness));
      });
    });
  }

  /** It left the stock with the fill before; where that fill names no lot, the book says so. */
  private void drawnOut(Access access, VisitContext context) {
    RefillVisit visit = context.visit();
    List<Fill> fills = context.history().standingFills();
    Optional<RecordedStep> step = visit.latest(StepKind.ASPIRATION);
    if (step.isEmpty() || fills.isEmpty()) {
      return;
    }
    Fill inside = fills.get(fills.size() - 1);
    Aspiration drawn = (Aspiration) step.get().step();
    if (drawn.aspirated().nanolitres() == 0 || !counted(access, visit, inside.components())) {
      return;
    }
    ledger.record(
        access,
        new Lot(visit.key().clinic(), inside.drug(), inside.lot().orElse("not recorded")),
        new EntryId(Ids.next()),
        new LedgerLine(
            LedgerKind.DRAWN_OUT,
            drawn.aspirated(),
            Optional.of(visit.key().id().value()),
            witness(access, step.get(), drawn.witness()),
            drawn.witness().isPresent()
                ? Optional.empty()
                : Optional.of("nobody is named who saw it thrown away")));
  }

  /** Two people saw it. If the witness ends the visit, the witness of the entry is who recorded the step. */
  private static Optional<String> witness(
      Access access, RecordedStep step, Optional<String> witness) {
    return witness.map(
        who -> who.strip().equalsIgnoreCase(access.actor().id().strip()) ? step.by() : who);
  }

  /** What the visit took from the stock without saying so is entered as taken. */
  private void dispense(Access access, Lot lot, String visit, Volume volume) {
    if (ledger.names(access, lot, visit)) {
      return;
    }
    ledger
        .stock(access, lot)
        .filter(stock -> stock.nanolitres() > 0)
        .ifPresent(stock -> ledger.record(
            access,
            lot,
            new EntryId(Ids.next()),
            new LedgerLine(
                LedgerKind.DISPENSED,
                volume.compareTo(stock) > 0 ? stock : volume,
                Optional.of(visit),
                Optional.empty(),
                Optional.of("not dispensed before: entered at the end of the visit"))));
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
    dispense(access, lot, id, volume);
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
