package dev.thecal.candidacy.fact;

import dev.thecal.core.access.Ids;
import java.util.Optional;

/**
 * Something that rules may want to know about a patient.
 *
 * @param name lower case with hyphens; the same word in JSON, in the chart and in an assessment
 * @param type how its values are read
 * @param unit of a bare number, for example {@code months}; quantities carry their own
 * @param question that asks a person for it
 * @param sensitive kept from patients and from embedding applications without their own scope
 * @param changing a newer value replaces an older one; for the others any disagreement is a conflict
 */
public record FactKey<T>(
    String name,
    FactType<T> type,
    Optional<String> unit,
    String question,
    boolean sensitive,
    boolean changing) {

  public FactKey {
    Ids.require("fact key", name);
    if (!question.endsWith("?")) {
      throw new IllegalArgumentException(
          "fact key " + name + " needs a question, was \"" + question + "\"");
    }
  }

  /** A fact that stays true: two values that disagree are a conflict, whatever their dates. */
  public static <T> FactKey<T> lasting(String name, FactType<T> type, String question) {
    return new FactKey<>(name, type, Optional.empty(), question, false, false);
  }

  /** A fact of its day: the newest value counts; only values of the same day can disagree. */
  public static <T> FactKey<T> changing(String name, FactType<T> type, String question) {
    return new FactKey<>(name, type, Optional.empty(), question, false, true);
  }

  public FactKey<T> in(String unitOfNumber) {
    return new FactKey<>(name, type, Optional.of(unitOfNumber), question, sensitive, changing);
  }

  public FactKey<T> keptToStaff() {
    return new FactKey<>(name, type, unit, question, true, changing);
  }

  /** The value with its unit, as a reason shows it. */
  public String show(T value) {
    return type.write(value) + unit.map(u -> " " + u).orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
