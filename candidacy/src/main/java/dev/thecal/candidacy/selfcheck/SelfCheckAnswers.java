package dev.thecal.candidacy.selfcheck;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a visitor has answered so far; it lives in the form or the request and nowhere else.
 *
 * @param byCode question to choice, in the order of the answers
 */
public record SelfCheckAnswers(Map<String, String> byCode) {

  /** Nothing answered yet. */
  public static final SelfCheckAnswers NONE = new SelfCheckAnswers(Map.of());

  private static final Map<String, List<String>> CHOICES = choices();

  public SelfCheckAnswers {
    byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  private static Map<String, List<String>> choices() {
    var all = new LinkedHashMap<String, List<String>>();
    Arrays.stream(Gate.values()).forEach(gate -> all.put(gate.code(), gate.choices()));
    PatientQuestions.ALL.forEach(question -> all.put(question.code(), question.codes()));
    return all;
  }

  /**
   * @throws Refusal INVALID with every unknown question and every answer that is no choice of its question
   */
  void check() {
    var problems = new ArrayList<InputProblem>();
    byCode.forEach((code, choice) -> {
      List<String> known = CHOICES.get(code);
      if (known == null) {
        problems.add(new InputProblem(
            "/answers/" + code,
            "unknown question \"" + code + "\"" + Suggestions.maybe(code, CHOICES.keySet())));
      } else if (!known.contains(choice)) {
        problems.add(new InputProblem(
            "/answers/" + code, "\"" + choice + "\" is not one of " + String.join(", ", known)));
      }
    });
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  Facts facts(LocalDate on) {
    return builder(on).build();
  }

  Facts.Builder builder(LocalDate on) {
    var facts = Facts.builder();
    PatientQuestions.ALL.forEach(question -> {
      String choice = byCode.get(question.code());
      if (choice != null) {
        question.add(choice, facts, on);
      }
    });
    return facts;
  }
}
