package dev.thecal.core.titration;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.DoseTargets;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.Living;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what each visit showed and searches for the smallest dose that is enough; never changes a dose. */
public final class Titrations {

  private static final Citation PROFILE = Citation.of("The clinic's profile", "policies/dosing");

  private final TitrationRecords records;
  private final Infusions infusions;
  private final PatientRegister register;
  private final Living living;
  private final ClinicDirectory directory;
  private final ClinicFigures figures;
  private final DemoMode demo;
  private final AuditTrail audit;
  private final Transactions transactions;

  /** Nine collaborators: four about the patient, two about the clinic, the rest as every service. */
  @Inject
  public Titrations(
      TitrationRecords records,
      Infusions infusions,
      PatientRegister register,
      Living living,
      ClinicDirectory directory,
      ClinicFigures figures,
      DemoMode demo,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.infusions = infusions;
    this.register = register;
    this.living = living;
    this.directory = directory;
    this.figures = figures;
    this.demo = demo;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Records a visit.
   *
   * @throws Refusal INVALID if it lies in the future or after the patient's death, CONFLICT if the id is taken, NOT_FOUND without a pump
   */
  public SeenVisit record(Access access, TitrationVisit visit) {
    NotInFuture.require(access, "/visitedAt", visit.visitedAt());
    return transactions.call(() -> {
      InfusionHistory history = history(access, visit.clinic(), visit.patient());
      ZoneId zone = directory.get(access, visit.clinic()).value().zone();
      LocalDate day = LocalDate.ofInstant(visit.visitedAt(), zone);
      living.requireOn(access, visit.clinic(), visit.patient(), day, "/visitedAt");
      var recorded = Recorded.of(visit, List.of(), access);
      if (!records.add(access, recorded)) {
        throw Refusal.conflict(
            "visit-exists", "the patient has a titration visit with the id \"" + visit.id() + "\"");
      }
      audit(
          access,
          visit.clinic(),
          visit.patient(),
          "titration-visit-recorded",
          visit.id().value());
      return SeenVisit.of(history, recorded);
    });
  }

  /**
   * Marks a visit as entered in error; it stays readable.
   *
   * @throws Refusal NOT_FOUND if there is no such visit, or it is marked already
   */
  public void markInError(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    transactions.run(() -> {
      if (!records.mark(access, clinic, patient, mark)) {
        throw Refusal.notFound("standing visit", mark.id());
      }
      audit(access, clinic, patient, "entered-in-error", mark.id());
    });
  }

  /** All visits about the pump in the body, oldest first, each with the dose it speaks about. */
  public List<SeenVisit> list(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> infusions
        .history(access, clinic, patient)
        .map(history -> records.list(access, history.implant()).stream()
            .map(visit -> SeenVisit.of(history, visit))
            .toList())
        .orElse(List.of()));
  }

  /**
   * What the visits suggest about the dose that runs.
   *
   * @throws Refusal NOT_FOUND without a pump
   */
  public DoseSuggestion suggest(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> {
      ClinicProfile profile = directory.get(access, clinic).value();
      InfusionHistory history = history(access, clinic, patient);
      Optional<DoseTargets> targets = profile.policies().dosing().targets();
      if (!demo.on() && profile.policies().dosing().suggestions().isEmpty()) {
        return nothing(DoseSuggestion.Kind.OFF, "the medical director has not turned it on");
      }
      if (targets.isEmpty()) {
        return nothing(
            DoseSuggestion.Kind.NO_TARGETS, "the clinic has not said when a dose is enough");
      }
      List<Recorded<TitrationVisit>> visits = records.list(access, history.implant()).stream()
          .filter(Recorded::stands)
          .toList();
      return suggest(access, profile, history, visits);
    });
  }

  private DoseSuggestion suggest(
      Access access,
      ClinicProfile profile,
      InfusionHistory history,
      List<Recorded<TitrationVisit>> visits) {
    DoseTargets targets = profile.policies().dosing().targets().orElseThrow();
    Optional<RunningDose> running = RunningDose.at(history, access.at());
    if (running.isEmpty() || visits.isEmpty()) {
      return nothing(
          DoseSuggestion.Kind.NO_VISIT_ON_THIS_DOSE,
          visits.isEmpty() ? "no visit is on record" : "no dose has run for a whole day");
    }
    var search =
        DoseSearch.of(points(history, visits, running.get()), running.get().dose(), targets);
    var writer = new SuggestionWriter(
        search,
        running.get(),
        targets,
        step(access, profile.zone(), history, running.get()),
        visits.get(visits.size() - 1).value());
    return writer.write();
  }

  private static List<DoseSearch.Point> points(
      InfusionHistory history, List<Recorded<TitrationVisit>> visits, RunningDose now) {
    var points = new ArrayList<DoseSearch.Point>();
    for (Recorded<TitrationVisit> visit : visits) {
      RunningDose.at(history, visit.value().visitedAt())
          .filter(now::comparesWith)
          .ifPresent(dose -> points.add(new DoseSearch.Point(dose.dose(), visit.value())));
    }
    return points;
  }

  /** A step from the running dose to itself: only its caps are asked for. */
  private Optional<Step> step(
      Access access, ZoneId zone, InfusionHistory history, RunningDose running) {
    Programme programme = running.programme();
    Optional<Drug> drug = figures.of(access, programme.clinic()).drugs().find(programme.drug());
    LocalDate today = LocalDate.ofInstant(access.at(), zone);
    int age =
        register.get(access, programme.clinic(), programme.patient()).value().ageOn(today);
    return drug.map(known -> new Step(
        known,
        Optional.of(age),
        running.dose(),
        running.dose(),
        Optional.empty(),
        Increase.of(history.programmesInPump(), programme.drug(), zone),
        today));
  }

  private InfusionHistory history(Access access, ClinicId clinic, PatientId patient) {
    return infusions
        .history(access, clinic, patient)
        .orElseThrow(() -> Refusal.notFound("pump in the body of patient", patient.value()));
  }

  private static DoseSuggestion nothing(DoseSuggestion.Kind kind, String why) {
    return DoseSuggestion.nothing(kind, new Finding(Reads.name(kind), Severity.INFO, why, PROFILE));
  }

  private void audit(
      Access access, ClinicId clinic, PatientId patient, String action, String visit) {
    audit.record(access, clinic, action, "patient/" + patient + "/titration-visit/" + visit, "");
  }
}
