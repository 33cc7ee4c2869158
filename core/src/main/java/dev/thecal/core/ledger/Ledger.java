package dev.thecal.core.ledger;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps account of controlled drugs by lot. No balance goes below zero; nothing is ever changed. */
public final class Ledger {

  private final LedgerRecords records;
  private final ClinicFigures figures;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Ledger(
      LedgerRecords records, ClinicFigures figures, AuditTrail audit, Transactions transactions) {
    this.records = records;
    this.figures = figures;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Appends an entry. What is drawn out of a pump may be of a lot that was never received here.
   *
   * @throws Refusal NOT_FOUND for another lot that was never received, NOT_ALLOWED if a balance would go below
   *     zero, INVALID if somebody witnesses their own waste or a drug is received that nobody knows, CONFLICT if
   *     the id is taken
   */
  public LedgerEntry record(Access access, Lot lot, EntryId id, LedgerLine line) {
    requireWitness(access, line);
    if (line.kind() == LedgerKind.RECEIVED) {
      requireKnown(access, lot);
    }
    return transactions.call(() -> {
      if (line.kind() == LedgerKind.RECEIVED || line.kind() == LedgerKind.DRAWN_OUT) {
        records.addLot(access, lot);
      }
      return add(
          access,
          lot,
          no -> new LedgerEntry(
              id,
              lot,
              no,
              line,
              false,
              Optional.empty(),
              discrepancy(access, lot, line),
              access.actor().id(),
              access.at()));
    });
  }

  /**
   * Takes an entry back with an entry of its own; both stay.
   *
   * @throws Refusal NOT_FOUND without such an entry, CONFLICT if it was taken back or takes one back itself,
   *     NOT_ALLOWED if a balance would go below zero
   */
  public LedgerEntry contra(Access access, ClinicId clinic, EntryId id, String reason) {
    return transactions.call(() -> {
      LedgerEntry wrong = records
          .find(access, clinic, id)
          .orElseThrow(() -> Refusal.notFound("ledger entry", id.value()));
      if (wrong.contra()) {
        throw Refusal.conflict("contra-of-contra", "this entry takes another back; enter anew");
      }
      requireNotTakenBack(access, wrong);
      LedgerLine was = wrong.line();
      var line =
          new LedgerLine(was.kind(), was.volume(), was.visit(), was.witness(), Optional.of(reason));
      return add(
          access,
          wrong.lot(),
          no -> new LedgerEntry(
              new EntryId(Ids.next()),
              wrong.lot(),
              no,
              line,
              true,
              Optional.of(id),
              Optional.empty(),
              access.actor().id(),
              access.at()));
    });
  }

  /** Whether any entry of a lot names that visit, other than what was drawn out at it. */
  public boolean names(Access access, Lot lot, String visit) {
    return records.list(access, lot).stream()
        .filter(entry -> entry.line().kind() != LedgerKind.DRAWN_OUT)
        .anyMatch(entry -> entry.line().visit().filter(visit::equals).isPresent());
  }

  /** What is in stock of a lot; empty if it was never received. */
  public Optional<Volume> stock(Access access, Lot lot) {
    return records.list(access, lot).isEmpty()
        ? Optional.empty()
        : balance(access, lot).map(LotBalance::stock);
  }

  /** What a visit holds of a lot; empty if nothing was dispensed to it. */
  public Optional<Volume> withVisit(Access access, Lot lot, String visit) {
    return balance(access, lot).flatMap(b -> Optional.ofNullable(b.withVisits().get(visit)));
  }

  /** An entry by its id. */
  public Optional<LedgerEntry> find(Access access, ClinicId clinic, EntryId id) {
    return records.find(access, clinic, id);
  }

  /** The balances of all lots of a clinic. */
  public List<LotBalance> balances(Access access, ClinicId clinic) {
    return transactions.call(() -> records.lots(access, clinic).stream()
        .flatMap(lot -> balance(access, lot).stream())
        .toList());
  }

  /** All entries of a clinic, by drug and lot, in their order. */
  public List<LedgerEntry> entries(Access access, ClinicId clinic) {
    return transactions.call(() -> records.lots(access, clinic).stream()
        .flatMap(lot -> records.list(access, lot).stream())
        .toList());
  }

  private interface Numbered {
    LedgerEntry with(int no);
  }

  private LedgerEntry add(Access access, Lot lot, Numbered made) {
    if (!records.lock(access, lot)) {
      throw Refusal.notFound("lot of " + lot.drug(), lot.lot());
    }
    var all = new ArrayList<>(records.list(access, lot));
    LedgerEntry entry = made.with(all.size() + 1);
    all.add(entry);
    if (LotBalance.of(lot, all).isEmpty()) {
      throw Refusal.notAllowed(
          "balance-below-zero",
          "there is less than " + entry.line().volume() + " of " + lot.drug() + ", lot " + lot.lot()
              + entry
                  .line()
                  .visit()
                  .map(visit -> ", there or with visit " + visit)
                  .orElse("")
              + ": look for a missing entry, or count",
          List.of());
    }
    if (!records.add(access, entry)) {
      throw Refusal.conflict(
          "entry-exists", "the ledger has an entry with the id \"" + entry.id() + "\"");
    }
    audit.record(
        access,
        lot.clinic(),
        "drug-" + Reads.name(entry.kind()),
        "ledger/" + entry.id(),
        entry.line().volume() + " " + lot.drug() + ", lot " + lot.lot());
    return entry;
  }

  private void requireNotTakenBack(Access access, LedgerEntry wrong) {
    if (records.lock(access, wrong.lot())
        && records.list(access, wrong.lot()).stream()
            .anyMatch(other -> other.contraOf().filter(wrong.id()::equals).isPresent())) {
      throw Refusal.conflict(
          "taken-back-already", "entry \"" + wrong.id() + "\" was taken back already");
    }
  }

  private Optional<LotBalance> balance(Access access, Lot lot) {
    return LotBalance.of(lot, records.list(access, lot));
  }

  /** Counted − stock; 0 mL if they agree. */
  private Optional<String> discrepancy(Access access, Lot lot, LedgerLine line) {
    if (line.kind() != LedgerKind.COUNTED) {
      return Optional.empty();
    }
    return balance(access, lot)
        .map(b -> Exact.of(line.volume().nanolitres())
            .minus(Exact.of(b.stock().nanolitres()))
            .in(Unit.ML, RoundingMode.UNNECESSARY));
  }

  private void requireKnown(Access access, Lot lot) {
    Drugs drugs = figures.of(access, lot.clinic()).drugs();
    if (drugs.find(lot.drug()).isEmpty()) {
      List<String> known = drugs.list().stream().map(drug -> drug.id().value()).toList();
      throw Refusal.invalid(
          "/drug",
          "drug \"" + lot.drug() + "\" is not known" + Suggestions.maybe(lot.drug(), known));
    }
  }

  private static void requireWitness(Access access, LedgerLine line) {
    if (line.witness()
        .filter(who -> who.strip().equalsIgnoreCase(access.actor().id().strip()))
        .isPresent()) {
      throw Refusal.invalid("/witness", "waste is witnessed by somebody else than who enters it");
    }
  }
}
