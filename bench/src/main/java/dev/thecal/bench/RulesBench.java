package dev.thecal.bench;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twelve synthetic rules over 26 inputs, by hand, in Thecal and in Drools; 1,024 seeded cases with one input of
 * ten missing. All three must say the same, or the bench does not start. Inputs are put into each engine's own
 * form outside the timing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RulesBench {

  private static final int COUNT = 1024;
  private static final long SEED = 20261125;

  private final List<Case> cases = Case.random(COUNT, SEED);
  private final Facts[] facts = cases.stream().map(TwelveRules::facts).toArray(Facts[]::new);
  private final CaseBean[] beans = cases.stream().map(CaseBean::new).toArray(CaseBean[]::new);
  private final Assessor assessor = new Assessor(TwelveRules.all());
  private final Policy policy = TwelveRules.policy();
  private final DroolsRules drools = new DroolsRules();
  private int next;

  @Setup
  public void sameAnswers() {
    for (int i = 0; i < COUNT; i++) {
      Map<String, Kleene> byHand = verdicts(PlainRules.assess(cases.get(i)));
      Map<String, Kleene> thecal =
          assessor.assess(facts[i], policy, TwelveRules.ON).findings().stream()
              .map(one -> one.finding())
              .collect(Collectors.toMap(
                  finding -> finding.rule(), finding -> switch (finding.verdict()) {
                    case MET -> Kleene.YES;
                    case NOT_MET -> Kleene.NO;
                    case UNKNOWN, CONFLICT, NOT_APPLICABLE -> Kleene.UNKNOWN;
                  }));
      if (!byHand.equals(thecal) || !byHand.equals(verdicts(drools.assess(beans[i])))) {
        throw new IllegalStateException("case " + i + ": the engines disagree: " + cases.get(i));
      }
    }
  }

  private static Map<String, Kleene> verdicts(List<PlainRules.Said> said) {
    return said.stream().collect(Collectors.toMap(PlainRules.Said::rule, PlainRules.Said::verdict));
  }

  @Benchmark
  public List<PlainRules.Said> byHand() {
    return PlainRules.assess(cases.get(turn()));
  }

  @Benchmark
  public Assessment thecal() {
    return assessor.assess(facts[turn()], policy, TwelveRules.ON);
  }

  @Benchmark
  public List<PlainRules.Said> drools() {
    return drools.assess(beans[turn()]);
  }

  private int turn() {
    next = (next + 1) & (COUNT - 1);
    return next;
  }
}
