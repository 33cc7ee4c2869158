package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.thecal.core.aftercare.AftercarePlanRecords;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.Occasions;
import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.careplan.CarePlanRecords;
import dev.thecal.core.careplan.CarePlans;
import dev.thecal.core.change.ChangeCheck;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.change.ChangeRecords;
import dev.thecal.core.change.ChangeWatch;
import dev.thecal.core.change.TransitionPlans;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.conversion.ConversionRecords;
import dev.thecal.core.conversion.Conversions;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.device.Devices;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.event.Events;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.DecidedFigures;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureDecisions;
import dev.thecal.core.figure.FigureRules;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionLimits;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerRecords;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.Loader;
import dev.thecal.core.load.PatientWriter;
import dev.thecal.core.load.SampleFiles;
import dev.thecal.core.mri.BookedVisits;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.outcome.Analyses;
import dev.thecal.core.outcome.ComplicationRecords;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.outcome.OutcomeRecords;
import dev.thecal.core.pathway.Pathway;
import dev.thecal.core.pathway.PumpInBody;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.procedure.Procedures;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.recall.RecallWatch;
import dev.thecal.core.recall.Recalls;
import dev.thecal.core.replacement.ReplacementRecords;
import dev.thecal.core.replacement.Replacements;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.titration.TitrationRecords;
import dev.thecal.core.titration.Titrations;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.triage.LatestRefillDay;
import dev.thecal.core.triage.SituationReader;
import dev.thecal.core.triage.SymptomReportRecords;
import dev.thecal.core.triage.SymptomReports;
import dev.thecal.core.triage.Triage;
import dev.thecal.core.triage.TriageTable;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialPlans;
import dev.thecal.core.trial.TrialRecords;
import dev.thecal.core.trial.Trials;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.PumpOrders;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.VisitRecords;
import dev.thecal.core.visit.VisitSupport;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Wires core over an open {@link Database}, which the composition root binds together with a {@code SealKey}. */
public final class CoreModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new ReferenceModule());
    var listeners = Multibinder.newSetBinder(binder(), EventListener.class);
    listeners.addBinding().to(RecallWatch.class).in(Singleton.class);
    listeners.addBinding().to(ChangeWatch.class).in(Singleton.class);
    install(new CoverageModule());
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
    bind(ChangeOrders.class).in(Singleton.class);
    bind(TransitionPlans.class).in(Singleton.class);
    bind(Conversions.Facts.class);
    bind(Conversions.class).in(Singleton.class);
    bind(Ledger.class).in(Singleton.class);
    bind(VisitSupport.Reference.class);
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
  @Singleton
  CoreStores stores(Database database) {
    return new CoreStores(database);
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

  @Provides
  Patients patients(CoreStores stores) {
    return stores.patients();
  }

  @Provides
  ChangeRecords changeRecords(CoreStores stores) {
    return stores.changeRecords();
  }

  @Provides
  ChartEntries chartEntries(CoreStores stores) {
    return stores.chartEntries();
  }

  @Provides
  Clinics clinics(CoreStores stores) {
    return stores.clinics();
  }

  @Provides
  ComplicationRecords complicationRecords(CoreStores stores) {
    return stores.complicationRecords();
  }

  @Provides
  ConversionRecords conversionRecords(CoreStores stores) {
    return stores.conversionRecords();
  }

  @Provides
  DeviceRecords deviceRecords(CoreStores stores) {
    return stores.deviceRecords();
  }

  @Provides
  MriRecords mriRecords(CoreStores stores) {
    return stores.mriRecords();
  }

  @Provides
  ProcedureRecords procedureRecords(CoreStores stores) {
    return stores.procedureRecords();
  }

  @Provides
  ReplacementRecords replacementRecords(CoreStores stores) {
    return stores.replacementRecords();
  }

  @Provides
  RecallRecords recallRecords(CoreStores stores) {
    return stores.recallRecords();
  }

  @Provides
  FigureDecisions figureDecisions(CoreStores stores) {
    return stores.figureDecisions();
  }

  @Provides
  ImplantRecords implantRecords(CoreStores stores) {
    return stores.implantRecords();
  }

  @Provides
  PumpInBody pumpInBody(ImplantRecords implants) {
    return (access, clinic, patient) -> implants.list(access, clinic, patient).stream()
        .anyMatch(implant -> implant.value().inBody());
  }

  @Provides
  StatusRecords statusRecords(CoreStores stores) {
    return stores.statusRecords();
  }

  @Provides
  OutcomeRecords outcomeRecords(CoreStores stores) {
    return stores.outcomeRecords();
  }

  @Provides
  InfusionRecords infusionRecords(CoreStores stores) {
    return stores.infusionRecords();
  }

  @Provides
  TrialPlanRecords trialPlanRecords(CoreStores stores) {
    return stores.trialPlanRecords();
  }

  @Provides
  AftercarePlanRecords aftercarePlanRecords(CoreStores stores) {
    return stores.aftercarePlanRecords();
  }

  @Provides
  CarePlanRecords carePlanRecords(CoreStores stores) {
    return stores.carePlanRecords();
  }

  @Provides
  SymptomReportRecords symptomReportRecords(CoreStores stores) {
    return stores.symptomReportRecords();
  }

  @Provides
  TitrationRecords titrationRecords(CoreStores stores) {
    return stores.titrationRecords();
  }

  @Provides
  TrialRecords trialRecords(CoreStores stores) {
    return stores.trialRecords();
  }

  @Provides
  VisitRecords visitRecords(CoreStores stores) {
    return stores.visitRecords();
  }

  @Provides
  LedgerRecords ledgerRecords(CoreStores stores) {
    return stores.ledgerRecords();
  }

  @Provides
  OrderRecords orderRecords(CoreStores stores) {
    return stores.orderRecords();
  }

  @Provides
  AuditSeals auditSeals(CoreStores stores) {
    return stores.auditSeals();
  }

  @Provides
  AuditTrail auditTrail(CoreStores stores) {
    return stores.auditTrail();
  }
}
