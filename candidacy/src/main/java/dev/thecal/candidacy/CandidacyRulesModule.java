package dev.thecal.candidacy;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.policy.PolicyBook;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.ShippedRules;
import dev.thecal.candidacy.selfcheck.SelfCheck;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rules, policies and facts alone: no database, nothing else to bind. */
public final class CandidacyRulesModule extends AbstractModule {

  private final List<CandidacyExtension> extensions;

  public CandidacyRulesModule(Collection<CandidacyExtension> extensions) {
    this.extensions = List.copyOf(extensions);
  }

  @Override
  protected void configure() {
    var rules = Multibinder.newSetBinder(binder(), CandidacyRule.class);
    ShippedRules.all().forEach(rule -> rules.addBinding().toInstance(rule));
    extensions.forEach(
        extension -> extension.rules().forEach(rule -> rules.addBinding().toInstance(rule)));
  }

  @Provides
  @Singleton
  Candidacy candidacy(Set<CandidacyRule> rules) {
    return new Candidacy(rules, extensions);
  }

  @Provides
  FactKeys factKeys(Candidacy candidacy) {
    return candidacy.factKeys();
  }

  @Provides
  PolicyBook policies(Candidacy candidacy) {
    return candidacy.policies();
  }

  @Provides
  Assessor assessor(Candidacy candidacy) {
    return candidacy.assessor();
  }

  @Provides
  @Singleton
  SelfCheck selfCheck(Candidacy candidacy) {
    return new SelfCheck(candidacy);
  }
}
