package dev.thecal.core.recall;

import dev.thecal.core.device.DayRange;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which fills a notice names: of the drug, with one of the lots, filled within the days.
 *
 * @param drug as fills record it; empty: any drug with such a lot
 * @param lots at least one
 * @param filled days in which the lot was in use, if the notice says so
 */
public record DrugScope(Optional<String> drug, List<String> lots, Optional<DayRange> filled) {

  public DrugScope {
    lots = List.copyOf(lots);
    if (lots.isEmpty()) {
      throw new IllegalArgumentException("name at least one lot of the drug");
    }
  }

  /** Fields named as in the record. */
  public static Supplier<DrugScope> read(JsonInput in) {
    var drug = in.optional("drug", Reads.text(100));
    var lots = in.requiredScalars("lots", Reads.text(60));
    var filled = in.optionalObject("filled", DayRange::read);
    return () -> new DrugScope(drug.optional(), lots.get(), filled.optional());
  }
}
