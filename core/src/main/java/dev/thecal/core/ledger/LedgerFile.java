package dev.thecal.core.ledger;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code drug-ledger.json}: entries of the ledger in the order in which they happened, each with clinic,
 * drug and lot. They are entered at the moment of loading: a ledger takes no entry after the fact.
 */
public final class LedgerFile implements SampleFile {

  private final Ledger ledger;

  @Inject
  public LedgerFile(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "drug-ledger.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("entries", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    ClinicId clinic = scope.clinic(in);
    var id = in.required("id", EntryId::new);
    scope.catalogue().checkDrug(in);
    var drug = in.required("drug", Reads.text(100));
    var lot = in.required("lot", Reads.text(60));
    var line = LedgerLine.read(in);
    return () -> new Entry(ledger, new Lot(clinic, drug.get(), lot.get()), id.get(), line.get());
  }

  private record Entry(Ledger ledger, Lot lot, EntryId id, LedgerLine line) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return lot.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = ledger.find(access, lot.clinic(), id).isPresent();
      if (!known) {
        ledger.record(access, lot, id, line);
      }
      return !known;
    }
  }
}
