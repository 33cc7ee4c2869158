package dev.thecal.core.store;

import dev.thecal.core.aftercare.AftercarePlanRecords;
import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.careplan.CarePlanRecords;
import dev.thecal.core.change.ChangeRecords;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.conversion.ConversionRecords;
import dev.thecal.core.coverage.AuthorisationRecords;
import dev.thecal.core.coverage.BillingCodeRecords;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.figure.FigureDecisions;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.inquiry.InquiryRecords;
import dev.thecal.core.ledger.LedgerRecords;
import dev.thecal.core.merge.MergeRecords;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.outcome.ComplicationRecords;
import dev.thecal.core.outcome.OutcomeRecords;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.replacement.ReplacementRecords;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.testimonial.TestimonialRecords;
import dev.thecal.core.titration.TitrationRecords;
import dev.thecal.core.triage.SymptomReportRecords;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialRecords;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.VisitRecords;

/** Hands out this module's stores, for Guice and for those who wire by hand. */
public final class CoreStores {

  private final BoundContext bound;
  private final ParsedProfiles profiles = new ParsedProfiles();

  public CoreStores(Database database) {
    this.bound = database.context();
  }

  public AuthorisationRecords authorisationRecords() {
    return new JooqAuthorisations(bound);
  }

  public BillingCodeRecords billingCodeRecords() {
    return new JooqBillingCodes(bound);
  }

  public Patients patients() {
    return new JooqPatients(bound);
  }

  public ChangeRecords changeRecords() {
    return new JooqChangeRecords(bound);
  }

  public ChartEntries chartEntries() {
    return new JooqChartEntries(bound);
  }

  public Clinics clinics() {
    return new JooqClinics(bound, profiles);
  }

  public ComplicationRecords complicationRecords() {
    return new JooqComplicationRecords(bound);
  }

  public ConversionRecords conversionRecords() {
    return new JooqConversionRecords(bound);
  }

  public DeviceRecords deviceRecords() {
    return new JooqDeviceRecords(bound);
  }

  public FigureDecisions figureDecisions() {
    return new JooqFigureDecisions(bound);
  }

  public ImplantRecords implantRecords() {
    return new JooqImplantRecords(bound);
  }

  public InfusionRecords infusionRecords() {
    return new JooqInfusionRecords(bound);
  }

  public InquiryRecords inquiryRecords() {
    return new JooqInquiryRecords(bound);
  }

  public TestimonialRecords testimonialRecords() {
    return new JooqTestimonialRecords(bound);
  }

  public OutcomeRecords outcomeRecords() {
    return new JooqOutcomeRecords(bound);
  }

  public MergeRecords mergeRecords() {
    return new JooqMergeRecords(bound);
  }

  /** Core's part of what a merge of two patients moves. */
  public PatientRows patientRows() {
    return new JooqPatientRows(bound);
  }

  public MriRecords mriRecords() {
    return new JooqMriRecords(bound);
  }

  public ProcedureRecords procedureRecords() {
    return new JooqProcedureRecords(bound);
  }

  public RecallRecords recallRecords() {
    return new JooqRecallRecords(bound);
  }

  public ReplacementRecords replacementRecords() {
    return new JooqReplacementRecords(bound);
  }

  public TrialPlanRecords trialPlanRecords() {
    return new JooqTrialPlanRecords(bound);
  }

  public AftercarePlanRecords aftercarePlanRecords() {
    return new JooqAftercarePlanRecords(bound);
  }

  public CarePlanRecords carePlanRecords() {
    return new JooqCarePlanRecords(bound);
  }

  public SymptomReportRecords symptomReportRecords() {
    return new JooqSymptomReportRecords(bound);
  }

  public StatusRecords statusRecords() {
    return new JooqStatusRecords(bound);
  }

  public TitrationRecords titrationRecords() {
    return new JooqTitrationRecords(bound);
  }

  public TrialRecords trialRecords() {
    return new JooqTrialRecords(bound);
  }

  public VisitRecords visitRecords() {
    return new JooqVisitRecords(bound);
  }

  public LedgerRecords ledgerRecords() {
    return new JooqLedgerRecords(bound);
  }

  public OrderRecords orderRecords() {
    return new JooqOrderRecords(bound);
  }

  public AuditSeals auditSeals() {
    return new JooqAuditSeals(bound);
  }

  public AuditTrail auditTrail() {
    return new JooqAuditTrail(bound);
  }
}
