package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.device.Devices;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.event.Events;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionLimits;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.Loader;
import dev.thecal.core.load.PatientWriter;
import dev.thecal.core.mri.BookedVisits;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.mri.MriRecords;
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
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialPlans;
import dev.thecal.core.trial.TrialRecords;
import dev.thecal.core.trial.Trials;
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
    bind(AuditSealer.class).in(Singleton.class);
    bind(PatientRegister.class).in(Singleton.class);
    bind(Chart.class).in(Singleton.class);
    bind(ClinicDirectory.class).in(Singleton.class);
    bind(Catalogue.class).in(Singleton.class);
    bind(PatientWriter.class).in(Singleton.class);
    bind(Loader.class).in(Singleton.class);
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
  ChartEntries chartEntries(CoreStores stores) {
    return stores.chartEntries();
  }

  @Provides
  Clinics clinics(CoreStores stores) {
    return stores.clinics();
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
  ImplantRecords implantRecords(CoreStores stores) {
    return stores.implantRecords();
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
  TrialRecords trialRecords(CoreStores stores) {
    return stores.trialRecords();
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
