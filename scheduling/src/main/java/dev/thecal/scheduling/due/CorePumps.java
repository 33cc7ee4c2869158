package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.patient.SearchCursor;
import dev.thecal.core.patient.SearchName;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.visit.VisitRecords;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pumps and their depletion from core's records. It asks the records, not the services that publish events. */
public final class CorePumps implements Pumps {

  private static final int PATIENTS_AT_ONCE = 200;

  private final Patients patients;
  private final ImplantRecords implants;
  private final InfusionRecords infusions;
  private final ClinicFigures figures;
  private final FilledPump filled;
  private final VisitRecords visits;
  private final StatusRecords statuses;
  private final RefillPlanning planning;

  @Inject
  public CorePumps(
      Patients patients,
      ImplantRecords implants,
      InfusionRecords infusions,
      ClinicFigures figures,
      FilledPump filled,
      VisitRecords visits,
      StatusRecords statuses,
      RefillPlanning planning) {
    this.patients = patients;
    this.implants = implants;
    this.infusions = infusions;
    this.figures = figures;
    this.filled = filled;
    this.visits = visits;
    this.statuses = statuses;
    this.planning = planning;
  }

  @Override
  public List<PumpFacts> of(Access access, ClinicId clinic, PatientId patient) {
    List<StatusKind> now = statuses.current(access, clinic, patient);
    if (now.stream().anyMatch(StatusKind::leavesRefillList)) {
      return List.of();
    }
    return implants.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .filter(Implant::inBody)
        .map(implant -> facts(access, implant).telling(StatusFindings.of(now)))
        .toList();
  }

  @Override
  public List<PatientId> patients(Access access, ClinicId clinic) {
    List<PatientId> found = new ArrayList<>();
    Optional<SearchCursor> after = Optional.empty();
    do {
      List<Patient> page = patients.search(access, clinic, "", after, PATIENTS_AT_ONCE);
      page.stream()
          .filter(patient -> patient.stage().carriesPump())
          .forEach(patient -> found.add(patient.id()));
      after = page.size() < PATIENTS_AT_ONCE
          ? Optional.empty()
          : Optional.of(cursor(page.get(page.size() - 1)));
    } while (after.isPresent());
    return found;
  }

  private PumpFacts facts(Access access, Implant implant) {
    Optional<PumpModel> model =
        figures.of(access, implant.clinic()).pumps().find(implant.pumpModel());
    var history = new InfusionHistory(
        implant, infusions.listFills(access, implant), infusions.listProgrammes(access, implant));
    return new PumpFacts(
        implant.id().value(),
        model.map(CorePumps::brand),
        inDoubt(access, history)
            .map(doubt -> DepletionFacts.unknown(List.of(doubt)))
            .orElseGet(() ->
                filled.facts(access, history, model, planning.zone(access, implant.clinic()))));
  }

  /** A visit ended without anybody knowing what is in the pump, or with a wrong drug in it, and no fill came after it. */
  private Optional<Finding> inDoubt(Access access, InfusionHistory history) {
    return visits
        .contentsUnknownSince(access, history.implant())
        .filter(since ->
            history.standingFills().stream().noneMatch(fill -> fill.filledAt().isAfter(since)))
        .map(since -> new Finding(
            "contents-unknown",
            Severity.REFUSE,
            "After the refill visit of " + since
                + " nobody knows what is in the pump, or it is not what was"
                + " ordered: see the patient now.",
            Citation.of("The patient's record", "refill visits")));
  }

  /** {@code SynchroMed} of {@code SynchroMed II, 20 mL}: what a qualification names. */
  private static String brand(PumpModel model) {
    return model.name().split(" ", 2)[0];
  }

  private static SearchCursor cursor(Patient last) {
    return new SearchCursor(SearchName.of(last), last.id());
  }
}
