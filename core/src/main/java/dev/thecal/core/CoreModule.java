package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.Occasions;
import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.careplan.CarePlans;
import dev.thecal.core.change.ChangeCheck;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.change.ChangeWatch;
import dev.thecal.core.change.TransitionPlans;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.conversion.Conversions;
import dev.thecal.core.device.Devices;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.event.Events;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.DecidedFigures;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureRules;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionLimits;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.PlanRule;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.Loader;
import dev.thecal.core.load.PatientWriter;
import dev.thecal.core.load.SampleFiles;
import dev.thecal.core.mri.BookedVisits;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.outcome.Analyses;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.pathway.Pathway;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.procedure.Procedures;
import dev.thecal.core.recall.RecallWatch;
import dev.thecal.core.recall.Recalls;
import dev.thecal.core.replacement.Replacements;
import dev.thecal.core.status.Living;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.Database;
import dev.thecal.core.titration.Titrations;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.triage.LatestRefillDay;
import dev.thecal.core.triage.SituationReader;
import dev.thecal.core.triage.SymptomReports;
import dev.thecal.core.triage.Triage;
import dev.thecal.core.triage.TriageTable;
import dev.thecal.core.trial.TrialPlans;
import dev.thecal.core.trial.Trials;
import dev.thecal.core.visit.PumpOrders;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.VisitSupport;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Wires core over an open {@link Database}, which the composition root binds together with a {@code SealKey}. */
public final class CoreModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new ReferenceModule());
    install(new RecordsModule());
    var listeners = Multibinder.newSetBinder(binder(), EventListener.class);
    listeners.addBinding().to(RecallWatch.class).in(Singleton.class);
    listeners.addBinding().to(ChangeWatch.class).in(Singleton.class);
    install(new CoverageModule());
    install(new SiteModule());
    install(new SamplesModule());
    install(new MergeModule());
    install(new TimelineModule());
    bind(AuditSealer.class).in(Singleton.class);
    bind(PatientRegister.class).in(Singleton.class);
    bind(Chart.class).in(Singleton.class);
    bind(ClinicDirectory.class).in(Singleton.class);
    bind(Catalogue.class).in(Singleton.class);
    bind(PatientWriter.class).in(Singleton.class);
    bind(SampleFiles.class).in(Singleton.class);
    bind(Loader.class).in(Singleton.class);
    bind(ClinicFigures.class).to(DecidedFigures.class).in(Singleton.class);
    bind(FigureRules.class).in(Singleton.class);
    bind(FigureApprovals.class).in(Singleton.class);
    bind(Pathway.class).in(Singleton.class);
    bind(Living.class).in(Singleton.class);
    bind(Statuses.class).in(Singleton.class);
    bind(Analyses.class).in(Singleton.class);
    bind(Complications.class).in(Singleton.class);
    bind(Trials.class).in(Singleton.class);
    bind(TrialPlans.class).in(Singleton.class);
    bind(Implants.class).in(Singleton.class);
    bind(Devices.class).in(Singleton.class);
    bind(Procedures.class).in(Singleton.class);
    bind(Recalls.class).in(Singleton.class);
    bind(Replacements.class).in(Singleton.class);
    bind(MriOrders.Facts.class);
    bind(MriOrders.class).in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), BookedVisits.class)
        .setDefault()
        .toInstance((access, clinic, patient, booking) -> Optional.empty());
    bind(InfusionLimits.class).in(Singleton.class);
    bind(Infusions.class).in(Singleton.class);
    bind(ChangeCheck.class).in(Singleton.class);
    bind(PlanRule.class).to(ChangeCheck.class);
    bind(ChangeOrders.class).in(Singleton.class);
    bind(TransitionPlans.class).in(Singleton.class);
    bind(Conversions.Facts.class);
    bind(Conversions.class).in(Singleton.class);
    bind(Ledger.class).in(Singleton.class);
    bind(VisitSupport.Reference.class);
    bind(VisitSupport.Books.class);
    bind(VisitSupport.class).in(Singleton.class);
    bind(PumpOrders.class).in(Singleton.class);
    bind(RefillVisits.class).in(Singleton.class);
    bind(Occasions.class).in(Singleton.class);
    bind(AftercarePlans.class).in(Singleton.class);
    bind(CarePlans.class).in(Singleton.class);
    bind(SituationReader.class).in(Singleton.class);
    bind(Triage.class).in(Singleton.class);
    bind(TriageTable.class).toInstance(TriageTable.shipped());
    bind(SymptomReports.class).in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), DemoMode.class)
        .setDefault()
        .toInstance(DemoMode.OFF);
    OptionalBinder.newOptionalBinder(binder(), LatestRefillDay.class)
        .setDefault()
        .toInstance(LatestRefillDay.UNKNOWN);
    bind(Titrations.class).in(Singleton.class);
  }

  @Provides
  Transactions transactions(Database database) {
    return database.transactions();
  }

  @Provides
  @Singleton
  Events events(Set<EventListener> listeners) {
    return new Events(listeners);
  }
}
