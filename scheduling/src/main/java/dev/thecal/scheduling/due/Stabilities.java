package dev.thecal.scheduling.due;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.infusion.Fill;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How long what is in a pump may stay there. */
final class Stabilities {

  private final Drugs drugs;

  Stabilities(Drugs drugs) {
    this.drugs = drugs;
  }

  /**
   * First day on which the last fill is too old: the earlier of the drug's stability, counted from
   * compounding, and what the pharmacy wrote on it.
   *
   * @param fills that stand, oldest first, at least one
   * @return empty if neither is known, which is never "stable"
   */
  Optional<Cited<LocalDate>> until(List<Fill> fills, ZoneId zone) {
    Fill fill = fills.get(fills.size() - 1);
    LocalDate from =
        fill.compoundedOn().orElseGet(() -> LocalDate.ofInstant(fill.filledAt(), zone));
    Stream<Cited<LocalDate>> byDrug = rule(fills, fill).stream()
        .map(rule ->
            new Cited<>(from.plusDays(rule.value().days()), rule.source(), rule.standing()));
    Stream<Cited<LocalDate>> byPharmacy = fill.useBefore().stream()
        .map(on -> new Cited<>(
            on, Citation.of("The patient's record", "use before, fill"), new Cited.Sourced()));
    return Stream.concat(byDrug, byPharmacy).min(Comparator.comparing(Cited::value));
  }

  private Optional<Cited<StabilityRule>> rule(List<Fill> fills, Fill fill) {
    return drugs.find(fill.drug()).flatMap(drug -> {
      boolean first = fills.subList(0, fills.size() - 1).stream()
          .noneMatch(before -> before.drug().equals(fill.drug()));
      return shorter(drug, first);
    });
  }

  /** A fill does not say whether it was diluted: the shorter of both counts, and both must be known. */
  private static Optional<Cited<StabilityRule>> shorter(Drug drug, boolean first) {
    return drug.stability(Set.of(), first, true)
        .flatMap(diluted -> drug.stability(Set.of(), first, false)
            .map(undiluted ->
                diluted.value().days() <= undiluted.value().days() ? diluted : undiluted));
  }
}
