package dev.thecal.candidacy.selfcheck;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.PolicyFinding;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the question that settles most, by trying each of its answers on the policy. */
final class MostSettling {

  private final Assessor assessor;
  private final Policy policy;
  private final LocalDate on;

  MostSettling(Assessor assessor, Policy policy, LocalDate on) {
    this.assessor = assessor;
    this.policy = policy;
    this.on = on;
  }

  /**
   * Among equals the one that the policy misses most.
   *
   * @param answered codes that are not asked again
   * @param known adds what is known already
   */
  Optional<PatientQuestion> next(Set<String> answered, SelfCheckAnswers known) {
    Assessment now = assess(known.facts(on));
    PatientQuestion best = null;
    double most = -1;
    for (PatientQuestion question : open(now, answered)) {
      double settled = unknown(now) - left(question, known);
      if (settled > most) {
        best = question;
        most = settled;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<PatientQuestion> open(Assessment now, Set<String> answered) {
    return now.missing().stream()
        .flatMap(missing -> PatientQuestions.ALL.stream()
            .filter(question -> question.settles().equals(missing.question().fact())))
        .filter(question -> !answered.contains(question.code()))
        .toList();
  }

  /** How many findings stay unknown after an answer, on average over the answers. */
  private double left(PatientQuestion question, SelfCheckAnswers known) {
    return question.choices().keySet().stream()
        .mapToLong(choice -> {
          Facts.Builder facts = known.builder(on);
          question.add(choice, facts, on);
          return unknown(assess(facts.build()));
        })
        .average()
        .orElse(0);
  }

  private Assessment assess(Facts facts) {
    return assessor.assess(facts, policy, on);
  }

  private static long unknown(Assessment answer) {
    return answer.findings().stream()
        .map(PolicyFinding::finding)
        .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
        .count();
  }
}
