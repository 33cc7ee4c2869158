package dev.thecal.candidacy;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.impact.PolicyImpact;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.PublishedPolicies;
import dev.thecal.candidacy.replay.Replays;
import dev.thecal.candidacy.selfcheck.ClinicSelfCheck;
import dev.thecal.candidacy.store.CandidacyStores;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.Database;
import dev.thecal.core.timeline.TimelineSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Wires candidacy over core: {@link CandidacyRulesModule} and what is stored. A plugin adds rules by its extension, or with the same Multibinder. */
public final class CandidacyModule extends AbstractModule {

  private final List<CandidacyExtension> extensions;

  public CandidacyModule(Collection<CandidacyExtension> extensions) {
    this.extensions = List.copyOf(extensions);
  }

  @Override
  protected void configure() {
    install(new CandidacyRulesModule(extensions));
    Multibinder.newSetBinder(binder(), TimelineSource.class)
        .addBinding()
        .to(AssessmentSource.class)
        .in(Singleton.class);
    bind(PatientFactSource.class).in(Singleton.class);
    bind(ClinicSelfCheck.class).in(Singleton.class);
    bind(ClinicPolicies.class).in(Singleton.class);
    bind(Assessments.class).in(Singleton.class);
    bind(SensitiveFindings.class).in(Singleton.class);
    bind(ShownAssessments.class).in(Singleton.class);
    bind(Replays.class).in(Singleton.class);
    bind(PolicyImpact.class).in(Singleton.class);
  }

  @Provides
  PatientFactReader factReader(FactKeys keys) {
    return new PatientFactReader(keys);
  }

  @ProvidesIntoSet
  PatientRows patientRows(Database database) {
    return new CandidacyStores(database).patientRows();
  }

  @Provides
  @Singleton
  PublishedPolicies publishedPolicies(Database database) {
    return new CandidacyStores(database).publishedPolicies();
  }

  @Provides
  @Singleton
  AssessmentRecords assessmentRecords(Database database) {
    return new CandidacyStores(database).assessmentRecords();
  }
}
