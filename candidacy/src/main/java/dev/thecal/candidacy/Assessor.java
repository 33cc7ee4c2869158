package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.core.evidence.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Applies a policy's rules to what is known of a patient. Thread-safe, without any container. */
public final class Assessor {

  /**
   * Counts changes of the answers: of a shipped rule, of the lattice or of the form of an assessment.
   *
   * <ol>
   *   <li>the first
   *   <li>rules of products, care and risk came in; a mixture or a name that is not known no longer passes the
   *       rules for single drugs; what would change an answer tells a day also where time does a part of it
   * </ol>
   */
  public static final String ENGINE_VERSION = "2";

  /** Policies of one id that are kept ready. */
  private static final int KEPT = 8;

  private final Map<String, CandidacyRule> rules = new HashMap<>();
  private final Map<String, List<CompiledPolicy>> compiled = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if two rules have the same id
   */
  public Assessor(Collection<? extends CandidacyRule> rules) {
    for (CandidacyRule rule : rules) {
      CandidacyRule other = this.rules.put(rule.id(), rule);
      if (other != null) {
        throw new IllegalArgumentException("two rules are named \"" + rule.id() + "\": "
            + other.getClass().getName() + " and " + rule.getClass().getName()
            + "; give one of them a name of its own");
      }
    }
  }

  /**
   * @param on the day for which it shall hold; facts dated later are left out
   * @throws Refusal NOT_ALLOWED if the policy is not in force on that day
   * @throws IllegalArgumentException if the policy names a rule that this assessor does not have
   */
  public Assessment assess(Facts facts, Policy policy, LocalDate on) {
    requireInForce(policy, on);
    Facts known = facts.asOf(on);
    CompiledPolicy compiled = compiled(policy);
    Evaluation found = compiled.evaluate(known, on);
    return new Assessment(
        policy.id(),
        policy.version(),
        ENGINE_VERSION,
        on,
        found.decision(),
        compiled.coverage(found),
        Assessment.CLINICIAN_DECIDES,
        found.findings(),
        found.missing(),
        found.whatWouldChange(),
        0);
  }

  /** Compiled when it is used first; of an id the latest few are kept, for clinics publish their own. */
  private CompiledPolicy compiled(Policy policy) {
    List<CompiledPolicy> known = compiled.getOrDefault(policy.id(), List.of());
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isOf(policy)) {
        return known.get(i);
      }
    }
    var made = new CompiledPolicy(policy, rules);
    compiled.merge(
        policy.id(),
        List.of(made),
        (before, added) ->
            Stream.concat(added.stream(), before.stream()).limit(KEPT).toList());
    return made;
  }

  private static void requireInForce(Policy policy, LocalDate on) {
    if (!policy.inForce(on)) {
      throw Refusal.notAllowed(
          "policy-not-in-force",
          "policy \"" + policy.id() + "\" is in force from " + policy.effectiveFrom()
              + policy.effectiveTo().map(to -> " to " + to).orElse("") + ", not on " + on,
          List.of());
    }
  }
}
