package dev.thecal.candidacy.rule;

import dev.thecal.core.evidence.Cited;
import java.util.Map;
import java.util.Optional;

/** The parameters that a policy sets for one rule. */
public final class RuleParameters {

  private static final RuleParameters NONE = new RuleParameters(Map.of());

  private final Map<String, Cited<?>> set;

  /**
   * @param set by name; each value of its parameter's own type
   */
  public RuleParameters(Map<String, Cited<?>> set) {
    this.set = Map.copyOf(set);
  }

  /** Every parameter keeps its strict fallback. */
  public static RuleParameters none() {
    return NONE;
  }

  /** As the policy sets it, else the parameter's fallback. */
  @SuppressWarnings("unchecked") // the policy reader reads each value by its parameter's type
  public <T> Cited<T> get(RuleParameter<T> parameter) {
    return (Cited<T>) set.getOrDefault(parameter.name(), parameter.fallback());
  }

  public <T> T value(RuleParameter<T> parameter) {
    return get(parameter).value();
  }

  /** As the policy sets it; empty where it is silent. */
  @SuppressWarnings("unchecked") // as in get
  public <T> Optional<Cited<T>> find(RuleParameter<T> parameter) {
    return Optional.ofNullable((Cited<T>) set.get(parameter.name()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleParameters parameters && parameters.set.equals(set);
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }

  @Override
  public String toString() {
    return "parameters " + set;
  }
}
