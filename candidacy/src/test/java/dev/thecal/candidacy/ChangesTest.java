package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.rule.NoActiveInfection;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Against trying every subset of the obstacles, on lists of up to eight findings. */
class ChangesTest {

  private static final long SEED = Long.getLong("seed", 280_14L);
  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  @RepeatedTest(500)
  void the_sets_are_the_smallest_that_lead_to_each_better_decision(RepetitionInfo run) {
    long seed = SEED + run.getCurrentRepetition();
    List<PolicyFinding> findings = findings(new Random(seed));
    Decision now = decide(findings);
    Map<Decision, List<PolicyFinding>> smallest = bruteForce(findings, now);

    List<WhatWouldChange> answers = Changes.of(findings.toArray(PolicyFinding[]::new), now);

    assertThat(answers).as("seed " + seed).hasSameSizeAs(smallest.keySet());
    for (WhatWouldChange answer : answers) {
      List<PolicyFinding> set = smallest.getOrDefault(answer.then(), List.of());
      assertThat(set).as("seed " + seed).isNotEmpty();
      assertThat(answer.changes())
          .as("seed " + seed)
          .extracting(WhatWouldChange.RuleChange::rule)
          .containsExactlyElementsOf(
              set.stream().map(one -> one.finding().rule()).toList());
      assertThat(answer.from()).as("seed " + seed).isEqualTo(latestIfAllByTime(set));
      assertThat(answer.notBefore()).as("seed " + seed).isEqualTo(latestIfSomeByTime(set));
    }
  }

  /** The smallest set of changeable findings for every decision better than now that can be reached. */
  private static Map<Decision, List<PolicyFinding>> bruteForce(
      List<PolicyFinding> findings, Decision now) {
    Map<Decision, List<PolicyFinding>> best = new EnumMap<>(Decision.class);
    for (int mask = 1; mask < 1 << findings.size(); mask++) {
      int chosen = mask;
      List<PolicyFinding> removed = IntStream.range(0, findings.size())
          .filter(i -> ((chosen >> i) & 1) == 1)
          .mapToObj(findings::get)
          .toList();
      if (!removed.stream().allMatch(one -> one.finding().change().isPresent())) {
        continue;
      }
      var rest = new ArrayList<>(findings);
      rest.removeAll(removed);
      Decision then = decide(rest);
      if (then.compareTo(now) > 0
          && removed.size() < best.getOrDefault(then, tooMany(findings)).size()) {
        best.put(then, removed);
      }
    }
    return best;
  }

  /** Longer than any set of these. */
  private static List<PolicyFinding> tooMany(List<PolicyFinding> findings) {
    var more = new ArrayList<>(findings);
    more.add(findings.get(0));
    return more;
  }

  private static Optional<LocalDate> latestIfAllByTime(List<PolicyFinding> set) {
    List<Optional<LocalDate>> days =
        set.stream().map(one -> one.finding().change().orElseThrow().from()).toList();
    return days.stream().allMatch(Optional::isPresent)
        ? days.stream().map(Optional::orElseThrow).max(LocalDate::compareTo)
        : Optional.empty();
  }

  private static Optional<LocalDate> latestIfSomeByTime(List<PolicyFinding> set) {
    return latestIfAllByTime(set).isPresent()
        ? Optional.empty()
        : set.stream()
            .flatMap(one -> one.finding().change().orElseThrow().from().stream())
            .max(LocalDate::compareTo);
  }

  private static Decision decide(List<PolicyFinding> findings) {
    return DecisionLattice.decide(findings.stream().map(PolicyFinding::pull).toList());
  }

  private static List<PolicyFinding> findings(Random random) {
    return IntStream.range(0, 1 + random.nextInt(8))
        .mapToObj(i -> finding(i, random))
        .toList();
  }

  private static PolicyFinding finding(int number, Random random) {
    Verdict verdict = random.nextInt(4) == 0 ? any(Verdict.class, random) : Verdict.NOT_MET;
    var said = RuleFinding.of(new NoActiveInfection(), verdict, "because");
    var named = new RuleFinding(
        "rule-" + number, verdict, "because", said.source(), List.of(), said.change());
    var finding = verdict == Verdict.NOT_MET ? withChange(named, random) : named;
    Level level = any(Level.class, random);
    return new PolicyFinding(
        finding, RuleKind.CLINICAL, level, DecisionLattice.pull(level, finding), false);
  }

  private static <E extends Enum<E>> E any(Class<E> words, Random random) {
    List<E> all = List.copyOf(EnumSet.allOf(words));
    return all.get(random.nextInt(all.size()));
  }

  private static RuleFinding withChange(RuleFinding named, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> named;
      case 1 -> named.changedOn(MAY_6.plusDays(random.nextInt(90)), "time");
      case 2 -> named.passingWith(KnownFacts.ACTIVE_INFECTION, "care");
      default -> named.changedBy(KnownFacts.ACTIVE_INFECTION, "treatment");
    };
  }
}
