package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;

/**
 * What to ask so that a rule can answer.
 *
 * @param fact name of the fact key
 * @param question in words
 * @param sensitive for staff only
 */
public record Question(String fact, String question, boolean sensitive) {

  public static Question of(FactKey<?> key) {
    return new Question(key.name(), key.question(), key.sensitive());
  }
}
