package dev.thecal.candidacy.fact;

import dev.thecal.core.access.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that rules may want to know about a patient. Two keys are equal if all that they say is.
 *
 * @param <T> what a value of it holds
 */
public final class FactKey<T> {

  /** One small number per name, so that facts are looked up by place and not by name. */
  private static final Map<String, Integer> SLOTS = new HashMap<>();

  private final String name;
  private final FactType<T> type;
  private final Optional<String> unit;
  private final String question;
  private final boolean sensitive;
  private final boolean changing;
  private final int slot;

  private FactKey(
      String name,
      FactType<T> type,
      Optional<String> unit,
      String question,
      boolean sensitive,
      boolean changing) {
    this.name = Ids.require("fact key", name);
    this.type = type;
    this.unit = unit;
    this.question = question;
    this.sensitive = sensitive;
    this.changing = changing;
    if (!question.endsWith("?")) {
      throw new IllegalArgumentException(
          "fact key " + name + " needs a question, was \"" + question + "\"");
    }
    this.slot = slot(name);
  }

  private static synchronized int slot(String name) {
    return SLOTS.computeIfAbsent(name, added -> SLOTS.size());
  }

  /** A fact that stays true: two values that disagree are a conflict, whatever their dates. */
  public static <T> FactKey<T> lasting(String name, FactType<T> type, String question) {
    return new FactKey<>(name, type, Optional.empty(), question, false, false);
  }

  /** A fact of its day: the newest value counts; only values of the same day can disagree. */
  public static <T> FactKey<T> changing(String name, FactType<T> type, String question) {
    return new FactKey<>(name, type, Optional.empty(), question, false, true);
  }

  /** With the unit of a bare number, for example {@code months}; quantities carry their own. */
  public FactKey<T> in(String unitOfNumber) {
    return new FactKey<>(name, type, Optional.of(unitOfNumber), question, sensitive, changing);
  }

  /** Kept from patients and from embedding applications without their own scope. */
  public FactKey<T> keptToStaff() {
    return new FactKey<>(name, type, unit, question, true, changing);
  }

  /** Lower case with hyphens; the same word in JSON, in the chart and in an assessment. */
  public String name() {
    return name;
  }

  /** How its values are read. */
  public FactType<T> type() {
    return type;
  }

  /** Of a bare number; empty for quantities, which carry their own. */
  public Optional<String> unit() {
    return unit;
  }

  /** Asks a person for it. */
  public String question() {
    return question;
  }

  /** Kept from patients and from embedding applications without their own scope. */
  public boolean sensitive() {
    return sensitive;
  }

  /** A newer value replaces an older one; for the others any disagreement is a conflict. */
  public boolean changing() {
    return changing;
  }

  /** The same for all keys of the name, in this process only. */
  int slot() {
    return slot;
  }

  /** The value with its unit, as a reason shows it. */
  public String show(T value) {
    return type.write(value) + unit.map(u -> " " + u).orElse("");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactKey<?> key
            && name.equals(key.name)
            && type.equals(key.type)
            && unit.equals(key.unit)
            && question.equals(key.question)
            && sensitive == key.sensitive
            && changing == key.changing);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
