package dev.thecal.core.infusion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value more than ten times the highest figure that is known for its drug, verified or not: mg and mcg were
 * probably mixed up. The highest figure of all is taken, so it permits nothing and refuses only what no source
 * comes near; the limits of the drug are held against the value all the same.
 */
final class UnitErrors {

  private static final int TIMES = 10;

  private UnitErrors() {}

  static List<Finding> dose(Drug drug, DailyDose dose) {
    Stream<Known<DailyDose>> maxima =
        drug.limits().dailyMaximum().stream().map(UnitErrors::highest);
    Stream<Known<DailyDose>> starts = drug.limits().startingRanges().stream()
        .map(range -> new Known<>(range.value().most(), range));
    return beyond(
        Stream.concat(maxima, starts),
        known -> Exact.of(known.nanogramsPerDay()),
        Exact.of(dose.nanogramsPerDay()),
        known -> finding(
            "dose-unit-doubtful",
            drug,
            dose.in(drug.doseUnit()),
            known.value().in(drug.doseUnit()),
            known.figure()));
  }

  static List<Finding> concentration(Drug drug, Concentration concentration) {
    Stream<Known<Concentration>> maxima =
        drug.limits().maxConcentration().stream().map(UnitErrors::highest);
    Stream<Known<Concentration>> products =
        drug.limits().products().stream().map(product -> new Known<>(product.value(), product));
    return beyond(
        Stream.concat(maxima, products),
        known -> Exact.of(known.nanogramsPerMl()),
        Exact.of(concentration.nanogramsPerMl()),
        known -> finding(
            "concentration-unit-doubtful",
            drug,
            concentration.in(drug.concentrationUnit()),
            known.value().in(drug.concentrationUnit()),
            known.figure()));
  }

  private record Known<T>(T value, Cited<?> figure) {}

  private static <T extends Comparable<T>> Known<T> highest(Cited<Guardrail<T>> limit) {
    return new Known<>(limit.value().refusesAbove(), limit);
  }

  private static <T extends Comparable<T>> List<Finding> beyond(
      Stream<Known<T>> known,
      Function<T, Exact> amount,
      Exact value,
      Function<Known<T>, Finding> words) {
    Optional<Known<T>> highest = known.max(Comparator.comparing(Known::value));
    return highest
        .filter(most -> value.compareTo(amount.apply(most.value()).times(TIMES)) > 0)
        .map(words)
        .stream()
        .toList();
  }

  private static Finding finding(
      String code, Drug drug, String value, String highest, Cited<?> figure) {
    return new Finding(
        code,
        Severity.REFUSE,
        drug.name() + ": " + value + " is more than ten times " + highest
            + ", the highest figure known for it: probably a unit error, mg or mcg?",
        figure.source());
  }
}
