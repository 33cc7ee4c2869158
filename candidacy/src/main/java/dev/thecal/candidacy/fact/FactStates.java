package dev.thecal.candidacy.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides whether values agree. */
final class FactStates {

  private static final Comparator<Optional<LocalDate>> OLDEST_FIRST =
      Comparator.comparing(on -> on.orElse(LocalDate.MIN));

  private FactStates() {}

  static <T> FactState<T> of(FactKey<T> key, List<FactValue<T>> all) {
    if (all.isEmpty()) {
      return new FactState.Missing<>();
    }
    FactValue<T> newest = newest(all);
    List<FactValue<T>> counting =
        key.changing() ? all.stream().filter(value -> value.isOn(newest.on())).toList() : all;
    return agree(counting) ? new FactState.Known<>(newest) : new FactState.Conflicting<>(counting);
  }

  private static <T> FactValue<T> newest(List<FactValue<T>> all) {
    return all.stream().max(Comparator.comparing(FactValue::on, OLDEST_FIRST)).orElseThrow();
  }

  private static <T> boolean agree(List<FactValue<T>> all) {
    return all.stream().map(FactValue::value).distinct().count() == 1;
  }
}
