package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicChanged;
import dev.thecal.core.event.ClinicEvent;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.figure.FiguresDecided;
import dev.thecal.core.implant.ImplantRecorded;
import dev.thecal.core.implant.ImplantRemoved;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.infusion.InfusionCorrected;
import dev.thecal.core.infusion.ProgrammeChanged;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.replacement.IndicatorSeen;
import dev.thecal.core.status.StatusChanged;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.core.visit.RefillVisitClosed;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the window of every pump up to date, in the transaction of whatever changed it. */
public final class DueKeeper implements EventListener {

  private final Pumps pumps;
  private final RefillPlanning planning;
  private final Dues dues;
  private final TravelMargins travel;
  private final Transactions transactions;

  @Inject
  public DueKeeper(
      Pumps pumps,
      RefillPlanning planning,
      Dues dues,
      TravelMargins travel,
      Transactions transactions) {
    this.pumps = pumps;
    this.planning = planning;
    this.dues = dues;
    this.travel = travel;
    this.transactions = transactions;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (changesAWindow(event)) {
      recompute(access, event.clinic(), event.patient());
    }
  }

  /** Limits and stabilities, or margins, intervals and days of the whole clinic may be others now. */
  @Override
  public void onClinic(ClinicEvent event, Access access) {
    if (event instanceof FiguresDecided || event instanceof ClinicChanged) {
      recomputeAll(access, event.clinic());
    }
  }

  /** Computes the windows of a patient's pumps anew; none is kept for a pump that was removed. */
  public List<Due> recompute(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> {
      RefillPolicy policy = policy(access, clinic, patient);
      ClinicDays days = planning.days(access, clinic);
      List<Due> now = pumps.of(access, clinic, patient).stream()
          .map(pump -> new Due(
              clinic,
              patient,
              pump.implantId(),
              pump.pumpBrand(),
              DueWindows.of(pump.depletion(), policy, days),
              pump.depletion().drugs()))
          .toList();
      dues.replace(access, clinic, patient, now);
      return now;
    });
  }

  /**
   * Computes all windows of a clinic anew, for example when its policy or hours have changed; one
   * transaction per patient.
   *
   * @return how many patients were looked at
   */
  public int recomputeAll(Access access, ClinicId clinic) {
    List<PatientId> patients = pumps.patients(access, clinic);
    patients.forEach(patient -> recompute(access, clinic, patient));
    return patients.size();
  }

  private RefillPolicy policy(Access access, ClinicId clinic, PatientId patient) {
    RefillPolicy policy = planning.policy(access, clinic);
    return travel
        .find(access, clinic, patient)
        .map(noted ->
            policy.withMargins(policy.margins().withTravel(noted.value().days())))
        .orElse(policy);
  }

  private static boolean changesAWindow(DomainEvent event) {
    return event instanceof FillRecorded
        || event instanceof ProgrammeChanged
        || event instanceof InfusionCorrected
        || event instanceof ImplantRecorded
        || event instanceof ImplantRemoved
        || event instanceof IndicatorSeen
        || event instanceof RefillVisitClosed
        || event instanceof StatusChanged;
  }
}
