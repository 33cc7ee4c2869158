package dev.thecal.candidacy.testkit;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Holds somebody's rule against what Thecal asks of each: cited, pure (no clock, no chance), total over
 * missing and conflicting facts, honest about what it reads, and with a last no and a first yes on both sides
 * of each limit. Needs no test framework.
 *
 * <pre>{@code
 * RuleProof.of(new HelpAtHome())
 *     .boundary("nobody at home", facts -> facts.with(HELPER, false),
 *               "somebody at home", facts -> facts.with(HELPER, true))
 *     .check();
 * }</pre>
 */
public final class RuleProof {

  /** The day of every assessment of a proof, unless {@link #on} names another. */
  public static final LocalDate DAY = LocalDate.of(2026, 5, 6);

  private final CandidacyRule rule;
  private final List<Boundary> boundaries = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private FactKeys others = FactKeys.shipped();
  private RuleParameters parameters = RuleParameters.none();
  private LocalDate on = DAY;
  private long seed = 1;

  private RuleProof(CandidacyRule rule) {
    this.rule = rule;
  }

  public static RuleProof of(CandidacyRule rule) {
    return new RuleProof(rule);
  }

  /**
   * A limit of the rule: the last facts that do not meet it and the first that do. They may differ in one fact
   * only.
   *
   * @param no what stands there, in words
   * @param yes likewise
   */
  public RuleProof boundary(
      String no,
      UnaryOperator<Facts.Builder> lastNo,
      String yes,
      UnaryOperator<Facts.Builder> firstYes) {
    boundaries.add(new Boundary(
        no,
        lastNo.apply(Facts.builder()).build(),
        yes,
        firstYes.apply(Facts.builder()).build()));
    return this;
  }

  /** Values of a key, as a chart writes them, for a type whose values nobody can guess. */
  public RuleProof values(FactKey<?> key, String... written) {
    values.put(key.name(), List.of(written));
    return this;
  }

  /** Facts beside its own that the rule may meet; the shipped ones unless said otherwise. */
  public RuleProof among(FactKeys keys) {
    others = keys;
    return this;
  }

  /** What a policy sets; without it the rule's own fallbacks. */
  public RuleProof with(RuleParameters set) {
    parameters = set;
    return this;
  }

  /** The day of the assessment. */
  public RuleProof on(LocalDate day) {
    on = day;
    return this;
  }

  /** Begins the random facts; a failure names it. */
  public RuleProof seed(long start) {
    seed = start;
    return this;
  }

  /**
   * @throws AssertionError with every claim that does not hold
   */
  public void check() {
    List<String> failures = failures();
    if (!failures.isEmpty()) {
      throw new AssertionError("rule " + rule.getClass().getName() + " (seed " + seed + "):\n- "
          + String.join("\n- ", failures));
    }
  }

  /** Every claim that does not hold, each led by its name: {@code total: …}. */
  public List<String> failures() {
    var failures = new ArrayList<String>();
    Statement.check(rule, failures);
    if (!failures.isEmpty()) {
      return failures;
    }
    Clocks.check(rule.getClass(), failures);
    var trial = new Trial(rule, parameters, on);
    var random = new RandomFacts(rule, others, values, seed, on);
    random
        .withoutValues()
        .forEach(key -> failures.add(
            "total: no value of \"" + key + "\" could be guessed; name some with values()"));
    trial.missing(failures);
    trial.random(random, failures);
    boundaries(trial, failures);
    return failures;
  }

  private void boundaries(Trial trial, List<String> failures) {
    if (boundaries.isEmpty()) {
      failures.add("boundary: none named; give the last no and the first yes of each limit");
    }
    boundaries.forEach(boundary -> boundary.check(trial, failures));
  }
}
