package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several policies say about one patient, side by side. None of them overrules another.
 *
 * @param on the day for which it holds
 * @param sentence who decides
 * @param sides in the order in which the policies were named
 * @param differences the rules to which two policies give different answers, in the order of the first
 */
public record Comparison(
    LocalDate on, String sentence, List<PolicySide> sides, List<Difference> differences) {

  /**
   * A rule on which policies disagree, mostly because of a figure.
   *
   * @param rule its id
   * @param answers by policy: what it finds
   * @param sensitive the rule reads a sensitive fact
   */
  public record Difference(String rule, Map<String, Answer> answers, boolean sensitive) {

    public Difference {
      answers = new LinkedHashMap<>(answers);
    }
  }

  /** What one policy finds by a rule, and why. */
  public record Answer(Verdict verdict, String reason) {}

  public Comparison {
    sides = List.copyOf(sides);
    differences = List.copyOf(differences);
  }

  /**
   * @param policies at least one, each in force on that day
   * @throws dev.thecal.core.evidence.Refusal NOT_ALLOWED if one is not in force
   */
  public static Comparison of(Assessor assessor, Facts facts, List<Policy> policies, LocalDate on) {
    Map<Policy, Assessment> answers = new LinkedHashMap<>();
    policies.forEach(policy -> answers.put(policy, assessor.assess(facts, policy, on)));
    return new Comparison(
        on,
        Assessment.CLINICIAN_DECIDES,
        answers.entrySet().stream()
            .map(entry -> PolicySide.of(entry.getKey(), entry.getValue()))
            .toList(),
        differences(List.copyOf(answers.values())));
  }

  private static List<Difference> differences(List<Assessment> answers) {
    Set<String> rules = new LinkedHashSet<>();
    answers.forEach(
        answer -> answer.findings().forEach(one -> rules.add(one.finding().rule())));
    return rules.stream()
        .map(rule -> difference(rule, answers))
        .filter(one ->
            one.answers().values().stream().map(Answer::verdict).distinct().count() > 1)
        .toList();
  }

  private static Difference difference(String rule, List<Assessment> answers) {
    Map<String, Answer> byPolicy = new LinkedHashMap<>();
    boolean sensitive = false;
    for (Assessment answer : answers) {
      for (PolicyFinding one : answer.findings()) {
        if (one.finding().rule().equals(rule)) {
          byPolicy.put(
              answer.policy(), new Answer(one.finding().verdict(), one.finding().reason()));
          sensitive |= one.sensitive();
        }
      }
    }
    return new Difference(rule, byPolicy, sensitive);
  }

  /** The same without what rests on sensitive facts. */
  public Comparison withoutSensitive() {
    return new Comparison(
        on,
        sentence,
        sides.stream().map(PolicySide::withoutSensitive).toList(),
        differences.stream().filter(one -> !one.sensitive()).toList());
  }
}
