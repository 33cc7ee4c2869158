package dev.thecal.core.store;

import dev.thecal.core.audit.AuditSeals;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.mri.MriRecords;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.replacement.ReplacementRecords;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialRecords;

/** Hands out this module's stores, for Guice and for those who wire by hand. */
public final class CoreStores {

  private final BoundContext bound;

  public CoreStores(Database database) {
    this.bound = database.context();
  }

  public Patients patients() {
    return new JooqPatients(bound);
  }

  public ChartEntries chartEntries() {
    return new JooqChartEntries(bound);
  }

  public Clinics clinics() {
    return new JooqClinics(bound);
  }

  public DeviceRecords deviceRecords() {
    return new JooqDeviceRecords(bound);
  }

  public ImplantRecords implantRecords() {
    return new JooqImplantRecords(bound);
  }

  public InfusionRecords infusionRecords() {
    return new JooqInfusionRecords(bound);
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

  public TrialRecords trialRecords() {
    return new JooqTrialRecords(bound);
  }

  public AuditSeals auditSeals() {
    return new JooqAuditSeals(bound);
  }

  public AuditTrail auditTrail() {
    return new JooqAuditTrail(bound);
  }
}
