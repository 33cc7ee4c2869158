package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.policy.PolicyBook;
import dev.thecal.candidacy.policy.PolicyReader;
import dev.thecal.candidacy.policy.ShippedPolicies;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Everything that an application needs to assess, put together in one call and without a container. */
public final class Candidacy {

  private final List<CandidacyRule> rules;
  private final FactKeys keys;
  private final PolicyBook policies;
  private final Assessor assessor;

  /**
   * @param rules shipped ones and those of the extensions
   * @throws IllegalArgumentException if ids repeat, or a rule reads a key that nobody declares
   * @throws dev.thecal.core.evidence.Refusal INVALID with the problems of all policy files
   */
  public Candidacy(
      Collection<? extends CandidacyRule> rules, Collection<CandidacyExtension> extensions) {
    this.rules = List.copyOf(rules);
    this.assessor = new Assessor(rules);
    this.keys = keys(extensions);
    rules.forEach(rule -> rule.reads().forEach(key -> requireDeclared(rule, key)));
    this.policies = policies(rules, extensions);
  }

  /** The shipped rules and policies, and what the extensions add. */
  public static Candidacy shipped(CandidacyExtension... extensions) {
    var rules = new ArrayList<CandidacyRule>(ShippedRules.all());
    List.of(extensions).forEach(extension -> rules.addAll(extension.rules()));
    return new Candidacy(rules, List.of(extensions));
  }

  private static FactKeys keys(Collection<CandidacyExtension> extensions) {
    var all = new ArrayList<FactKey<?>>(KnownFacts.all());
    extensions.forEach(extension -> all.addAll(extension.factKeys()));
    return new FactKeys(all);
  }

  private static PolicyBook policies(
      Collection<? extends CandidacyRule> rules, Collection<CandidacyExtension> extensions) {
    var files = new HashMap<>(ShippedPolicies.files());
    extensions.forEach(extension -> extension.policies().forEach((file, json) -> {
      if (files.put(file, json) != null) {
        throw new IllegalArgumentException(
            "two policy files are named \"" + file + "\"; rename the extension's");
      }
    }));
    return PolicyBook.read(new PolicyReader(rules), files);
  }

  private void requireDeclared(CandidacyRule rule, FactKey<?> key) {
    if (keys.find(key.name()).filter(key::equals).isEmpty()) {
      throw new IllegalArgumentException("rule \"" + rule.id() + "\" reads \"" + key.name()
          + "\", which no list of fact keys declares as it does; maybe add it to factKeys()");
    }
  }

  /** The shipped rules and those of the extensions. */
  public List<CandidacyRule> rules() {
    return rules;
  }

  /** Reads policies that use these rules. */
  public PolicyReader policyReader() {
    return new PolicyReader(rules);
  }

  public FactKeys factKeys() {
    return keys;
  }

  public PolicyBook policies() {
    return policies;
  }

  public Assessor assessor() {
    return assessor;
  }

  /**
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if there is no such policy, NOT_ALLOWED if it is not
   *     in force on that day
   */
  public Assessment assess(Facts facts, String policyId, LocalDate on) {
    return assessor.assess(facts, policies.get(policyId), on);
  }
}
