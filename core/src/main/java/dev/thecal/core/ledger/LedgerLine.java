package dev.thecal.core.ledger;

import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is to be entered.
 *
 * @param kind what happened
 * @param volume of the lot
 * @param visit id of the refill visit it went to or came from
 * @param witness who saw waste thrown away
 * @param remark in the clinic's words
 */
public record LedgerLine(
    LedgerKind kind,
    Volume volume,
    Optional<String> visit,
    Optional<String> witness,
    Optional<String> remark) {

  private static final Set<LedgerKind> OF_A_VISIT =
      Set.of(LedgerKind.DISPENSED, LedgerKind.FILLED, LedgerKind.DRAWN_OUT, LedgerKind.RETURNED);
  private static final Set<LedgerKind> WASTE = Set.of(LedgerKind.WASTED, LedgerKind.DRAWN_OUT);
  private static final Set<LedgerKind> OF_THE_STOCK =
      Set.of(LedgerKind.RECEIVED, LedgerKind.COUNTED);

  /** Fields named as in the record. */
  public static Supplier<LedgerLine> read(JsonInput in) {
    var kind = in.required("kind", Reads.oneOf(LedgerKind.class));
    var volume = in.required("volume", Volume::parse);
    var visit = in.optional("visit", value -> Ids.require("visit id", value));
    var witness = in.optional("witness", Reads.text(80));
    var remark = in.optional("remark", Reads.text(500));
    kind.optional().ifPresent(known -> requireFields(in, known));
    requireAmount(in, kind, volume);
    return () -> new LedgerLine(
        kind.get(), volume.get(), visit.optional(), witness.optional(), remark.optional());
  }

  private static void requireFields(JsonInput in, LedgerKind kind) {
    boolean visit = in.names().contains("visit");
    String name = Reads.name(kind);
    if (kind == LedgerKind.CONTRA) {
      in.problem("kind", "an entry is taken back at its own address, …/contra, with a reason");
    }
    if (OF_A_VISIT.contains(kind) && !visit) {
      in.problem("visit", "name the refill visit: " + name + " goes to or comes from one");
    }
    if (OF_THE_STOCK.contains(kind) && visit) {
      in.problem("visit", name + " is about the stock; leave it out");
    }
    if (WASTE.contains(kind) && !in.names().contains("witness")) {
      in.problem("witness", "waste needs a witness: who saw it thrown away?");
    }
  }

  private static void requireAmount(JsonInput in, Field<LedgerKind> kind, Field<Volume> volume) {
    boolean nothing = volume.optional().filter(v -> v.nanolitres() == 0).isPresent();
    if (nothing && kind.optional().filter(k -> k != LedgerKind.COUNTED).isPresent()) {
      in.problem("volume", "a volume above 0 is expected, only a count may be 0");
    }
  }
}
