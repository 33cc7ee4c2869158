package dev.thecal.candidacy.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All values of one key, in the order they were given, with what they amount to: decided once, read often. */
final class NotedFact<T> {

  private final FactKey<T> key;
  private final List<FactValue<T>> values;
  private final FactState<T> state;
  private final Optional<T> undisputed;
  private final LocalDate latest;

  NotedFact(FactKey<T> key, List<FactValue<T>> values) {
    this.key = key;
    this.values = List.copyOf(values);
    this.state = FactStates.of(key, this.values);
    this.latest = latest(this.values);
    this.undisputed = state instanceof FactState.Known<T> known
        ? key.type().known(known.fact().value())
        : Optional.empty();
  }

  FactKey<T> key() {
    return key;
  }

  List<FactValue<T>> values() {
    return values;
  }

  FactState<T> state() {
    return state;
  }

  /** Empty if it is missing or in conflict. */
  Optional<T> undisputed() {
    return undisputed;
  }

  /** The latest day of a value; long ago if none is dated. */
  LocalDate latest() {
    return latest;
  }

  private static LocalDate latest(List<? extends FactValue<?>> values) {
    return values.stream()
        .flatMap(value -> value.on().stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  NotedFact<T> plus(FactValue<T> value) {
    var all = new ArrayList<>(values);
    all.add(value);
    return new NotedFact<>(key, all);
  }

  NotedFact<T> only(Predicate<FactValue<T>> keep) {
    return new NotedFact<>(key, values.stream().filter(keep).toList());
  }

  List<Map<String, Object>> json() {
    return values.stream().map(this::json).toList();
  }

  private Map<String, Object> json(FactValue<T> value) {
    var one = new LinkedHashMap<String, Object>();
    one.put("value", key.type().json(value.value()));
    value.on().ifPresent(on -> one.put("on", on.toString()));
    one.put("source", value.source());
    return one;
  }
}
