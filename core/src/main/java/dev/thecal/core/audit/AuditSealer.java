package dev.thecal.core.audit;

import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chains committed audit entries, and says where the chain was broken. Tamper-evident, not tamper-proof. */
public final class AuditSealer {

  private static final int BATCH = 1_000;

  private final AuditSeals seals;
  private final SealKey key;
  private final Transactions transactions;

  @Inject
  public AuditSealer(AuditSeals seals, SealKey key, Transactions transactions) {
    this.seals = seals;
    this.key = key;
    this.transactions = transactions;
  }

  /** Seals what has been committed since the last time; the newest seal, if there is any. */
  public Optional<AuditSeal> seal(Instant now) {
    while (transactions.call(() -> sealBatch(now))) {
      // another batch may be waiting
    }
    return transactions.call(seals::findLast);
  }

  private boolean sealBatch(Instant now) {
    List<AuditEntry> entries = seals.listUnsealed(BATCH);
    if (!entries.isEmpty()) {
      Optional<AuditSeal> last = seals.findLast();
      String mac = key.mark(last.map(AuditSeal::mac).orElse(""), entries);
      List<Long> ids = entries.stream().map(AuditEntry::id).toList();
      seals.add(new AuditSeal(last.map(AuditSeal::number).orElse(0L) + 1, now, ids, mac));
    }
    return entries.size() == BATCH;
  }

  /** Recomputes every seal from the entries that are there. */
  public AuditReport verify() {
    return transactions.call(() -> {
      var breaks = new ArrayList<String>();
      String before = "";
      long expected = 1;
      long entries = 0;
      List<AuditSeal> page = seals.list(1, BATCH);
      while (!page.isEmpty()) {
        for (AuditSeal seal : page) {
          check(seal, expected, before, breaks);
          before = seal.mac();
          expected = seal.number() + 1;
          entries += seal.entries().size();
        }
        page = seals.list(expected, BATCH);
      }
      return new AuditReport(
          expected - 1, entries, seals.listUnsealed(BATCH).size(), breaks, before);
    });
  }

  private void check(AuditSeal seal, long expected, String before, List<String> breaks) {
    if (seal.number() != expected) {
      breaks.add("seal " + expected + " is missing");
    }
    Map<Long, AuditEntry> found = seals.entries(seal.entries()).stream()
        .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
    List<Long> missing =
        seal.entries().stream().filter(id -> !found.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      breaks.add("seal " + seal.number() + ": entries " + missing + " are missing");
    } else if (!key.mark(before, seal.entries().stream().map(found::get).toList())
        .equals(seal.mac())) {
      breaks.add("seal " + seal.number() + ": an entry from " + seal.entries().get(0) + " to "
          + seal.entries().get(seal.entries().size() - 1) + " was changed, or the key is another");
    }
  }
}
