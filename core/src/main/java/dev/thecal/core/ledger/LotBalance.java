package dev.thecal.core.ledger;

import dev.thecal.core.quantity.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What there is of a lot by its entries.
 *
 * @param lot drug and lot
 * @param stock on the shelf
 * @param withVisits dispensed to a visit and neither filled, wasted nor returned, by visit id
 * @param lastCount the newest count with its discrepancy
 */
public record LotBalance(
    Lot lot, Volume stock, Map<String, Volume> withVisits, Optional<LedgerEntry> lastCount) {

  /**
   * @param entries of one lot in their order
   * @return empty if the stock or a visit would hold less than nothing
   */
  static Optional<LotBalance> of(Lot lot, List<LedgerEntry> entries) {
    long stock = 0;
    Map<String, Long> visits = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      stock = Math.addExact(stock, entry.toStock());
      entry.line().visit().ifPresent(visit -> visits.merge(visit, entry.toVisit(), Math::addExact));
    }
    if (stock < 0 || visits.values().stream().anyMatch(held -> held < 0)) {
      return Optional.empty();
    }
    Map<String, Volume> held = visits.entrySet().stream()
        .filter(visit -> visit.getValue() > 0)
        .collect(Collectors.toMap(
            Map.Entry::getKey, visit -> new Volume(visit.getValue()), (a, b) -> a, TreeMap::new));
    return Optional.of(new LotBalance(lot, new Volume(stock), held, lastCount(entries)));
  }

  private static Optional<LedgerEntry> lastCount(List<LedgerEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == LedgerKind.COUNTED)
        .filter(count -> entries.stream()
            .noneMatch(e -> e.contraOf().filter(count.id()::equals).isPresent()))
        .reduce((older, newer) -> newer);
  }
}
