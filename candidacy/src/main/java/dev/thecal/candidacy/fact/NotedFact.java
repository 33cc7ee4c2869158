package dev.thecal.candidacy.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All values of one key, in the order they were given. */
record NotedFact<T>(FactKey<T> key, List<FactValue<T>> values) {

  NotedFact<T> plus(FactValue<T> value) {
    var all = new ArrayList<>(values);
    all.add(value);
    return new NotedFact<>(key, List.copyOf(all));
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
