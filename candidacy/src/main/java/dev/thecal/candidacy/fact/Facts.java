package dev.thecal.candidacy.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What is known about one patient. Immutable; every fact is optional. */
public final class Facts {

  private static final FactState<Object> MISSING = new FactState.Missing<>();

  private final SortedMap<String, NotedFact<?>> noted;

  /** What each key amounts to, at the slot of the key: rules ask often. */
  private final FactState<?>[] states;

  /** What is beyond dispute, likewise. */
  private final Optional<?>[] undisputed;

  /** No value is dated later. */
  private final LocalDate latest;

  private Facts(SortedMap<String, NotedFact<?>> noted) {
    this.noted = noted;
    int slots =
        noted.values().stream().mapToInt(one -> one.key().slot() + 1).max().orElse(0);
    this.states = new FactState<?>[slots];
    this.undisputed = new Optional<?>[slots];
    Arrays.fill(states, MISSING);
    Arrays.fill(undisputed, Optional.empty());
    noted.values().forEach(this::place);
    this.latest = noted.values().stream()
        .map(NotedFact::latest)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private void place(NotedFact<?> one) {
    states[one.key().slot()] = one.state();
    undisputed[one.key().slot()] = one.undisputed();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whether anything is known of this key, and whether it is beyond dispute. */
  @SuppressWarnings("unchecked") // only values of the key's own type are stored at its slot
  public <T> FactState<T> state(FactKey<T> key) {
    int slot = key.slot();
    return (FactState<T>) (slot < states.length ? states[slot] : MISSING);
  }

  /** The undisputed value; empty if it is missing or in conflict. */
  @SuppressWarnings("unchecked") // only values of the key's own type are stored at its slot
  public <T> Optional<T> find(FactKey<T> key) {
    int slot = key.slot();
    return slot < undisputed.length ? (Optional<T>) undisputed[slot] : Optional.empty();
  }

  /** All values of the key, in the order they were given. */
  @SuppressWarnings("unchecked") // only values of the key's own type are stored under its name
  public <T> List<FactValue<T>> values(FactKey<T> key) {
    NotedFact<T> one = (NotedFact<T>) noted.get(key.name());
    return one == null ? List.of() : one.values();
  }

  /** The same with an accessor for each key that is shipped. */
  public KnownAnswers known() {
    return new KnownAnswers(this);
  }

  /** The names of all keys with a value, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(noted.keySet());
  }

  /** As these facts stood on that day: what is dated later is left out. */
  public Facts asOf(LocalDate day) {
    return latest.isAfter(day) ? each(one -> asOf(one, day)) : this;
  }

  private static <T> NotedFact<T> asOf(NotedFact<T> one, LocalDate day) {
    return one.only(value -> value.on().map(on -> !on.isAfter(day)).orElse(true));
  }

  /** What an embedding application or a patient may see. */
  public Facts withoutSensitive() {
    return each(one -> one.key().sensitive() ? one.only(value -> false) : one);
  }

  /** The same with this one value in place of all others of the key: a supposition, not a record. */
  public <T> Facts assuming(FactKey<T> key, T value) {
    return assuming(key, value, "supposed");
  }

  /** As {@link #assuming(FactKey, Object)} with another source than a supposition. */
  public <T> Facts assuming(FactKey<T> key, T value, String source) {
    var supposed = new TreeMap<>(noted);
    var one = new FactValue<>(key.type().normal(value), Optional.empty(), source);
    supposed.put(key.name(), new NotedFact<>(key, List.of(one)));
    return new Facts(supposed);
  }

  private Facts each(UnaryOperator<NotedFact<?>> change) {
    var kept = new TreeMap<String, NotedFact<?>>();
    noted.values().stream()
        .map(change)
        .filter(one -> !one.values().isEmpty())
        .forEach(one -> kept.put(one.key().name(), one));
    return new Facts(kept);
  }

  /** As {@link FactKeys#read} reads it. */
  @JsonValue
  Map<String, List<Map<String, Object>>> json() {
    var all = new LinkedHashMap<String, List<Map<String, Object>>>();
    noted.forEach((name, one) -> all.put(name, one.json()));
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && facts.json().equals(json());
  }

  @Override
  public int hashCode() {
    return json().hashCode();
  }

  @Override
  public String toString() {
    return "facts " + String.join(", ", noted.keySet());
  }

  /** Collects values; the same key may be given several times. */
  public static final class Builder {

    private final SortedMap<String, NotedFact<?>> noted = new TreeMap<>();

    private Builder() {}

    /**
     * @param on day on which it was true
     * @param source who or which document said so
     * @throws IllegalArgumentException if the value is outside the bounds of the key
     */
    public <T> Builder with(FactKey<T> key, T value, LocalDate on, String source) {
      return with(key, new FactValue<>(value, Optional.of(on), source));
    }

    /** A value of which neither day nor source is told. */
    public <T> Builder with(FactKey<T> key, T value) {
      return with(key, new FactValue<>(value, Optional.empty(), FactValue.NOT_STATED));
    }

    /** Reads the value from the text in which a chart keeps it. */
    public <T> Builder withText(FactKey<T> key, String value, LocalDate on, String source) {
      return with(key, key.type().parse(value), on, source);
    }

    public <T> Builder with(FactKey<T> key, FactValue<T> fact) {
      T normal = key.type().normal(fact.value());
      noted.put(key.name(), of(key).plus(new FactValue<>(normal, fact.on(), fact.source())));
      return this;
    }

    @SuppressWarnings("unchecked") // only values of the key's own type are stored under its name
    private <T> NotedFact<T> of(FactKey<T> key) {
      NotedFact<?> before = noted.get(key.name());
      return before == null ? new NotedFact<>(key, List.of()) : (NotedFact<T>) before;
    }

    public Facts build() {
      return new Facts(new TreeMap<>(noted));
    }
  }
}
