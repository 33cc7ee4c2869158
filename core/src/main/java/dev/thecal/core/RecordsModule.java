package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.thecal.core.aftercare.AftercarePlanRecords;
import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.careplan.CarePlanRecords;
import dev.thecal.core.change.ChangeRecords;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.conversion.ConversionRecords;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.figure.FigureDecisions;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.ledger.LedgerRecords;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.outcome.ComplicationRecords;
import dev.thecal.core.outcome.OutcomeRecords;
import dev.thecal.core.pathway.PumpInBody;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.replacement.ReplacementRecords;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.titration.TitrationRecords;
import dev.thecal.core.triage.SymptomReportRecords;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialRecords;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.VisitRecords;
import jakarta.inject.Singleton;

/** Hands out the records of core, each the view of one area on the {@link Database}. */
final class RecordsModule extends AbstractModule {

  @Provides
  @Singleton
  CoreStores stores(Database database) {
    return new CoreStores(database);
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
