package dev.thecal.candidacy.selfcheck;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A question about a fact that a visitor can answer. A span of time is taken at its shorter end; the facts
 * only decide what is asked next.
 *
 * @param code names it in the answers
 * @param settles name of the fact that the rules miss
 * @param choices code to what it adds to the facts on a day; a choice may add nothing
 */
record PatientQuestion(
    String code, String settles, Map<String, BiConsumer<Facts.Builder, LocalDate>> choices) {

  static final String NOT_SURE = "not-sure";

  /**
   * @throws IllegalArgumentException if the fact is sensitive: a visitor is not asked for it
   */
  static PatientQuestion about(FactKey<?> key) {
    if (key.sensitive()) {
      throw new IllegalArgumentException(
          "\"" + key.name() + "\" is sensitive; a visitor is never asked for it");
    }
    return new PatientQuestion(key.name(), key.name(), Map.of());
  }

  static PatientQuestion yesNo(FactKey<Boolean> key) {
    return about(key)
        .choice("yes", (facts, on) -> facts.with(key, true))
        .choice("no", (facts, on) -> facts.with(key, false));
  }

  static <T> PatientQuestion of(FactKey<T> key, Map<String, Function<LocalDate, T>> values) {
    PatientQuestion question = about(key);
    for (var value : values.entrySet()) {
      question = question.choice(
          value.getKey(), (facts, on) -> facts.with(key, value.getValue().apply(on)));
    }
    return question;
  }

  /** Asked when the rules miss another fact for which this one stands in. */
  PatientQuestion inPlaceOf(FactKey<?> key) {
    return new PatientQuestion(code, key.name(), choices);
  }

  PatientQuestion choice(String choice, BiConsumer<Facts.Builder, LocalDate> adds) {
    var all = new LinkedHashMap<>(choices);
    all.put(choice, adds);
    return new PatientQuestion(code, settles, all);
  }

  /** With the one that adds nothing, which is always there. */
  List<String> codes() {
    var all = new ArrayList<>(choices.keySet());
    all.add(NOT_SURE);
    return all;
  }

  void add(String choice, Facts.Builder facts, LocalDate on) {
    var adds = choices.get(choice);
    if (adds != null) {
      adds.accept(facts, on);
    }
  }
}
