package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.StartingRange;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.titration.Increase;
import dev.thecal.core.titration.Step;
import dev.thecal.core.titration.StepFindings;
import dev.thecal.core.titration.StepLimit;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What speaks against the step from the old programme to the new one, drug by drug. */
public final class ChangeCheck {

  private static final Citation RECORD = Citation.of("The patient's record", "programme and fills");

  private final ClinicFigures figures;
  private final ClinicDirectory directory;
  private final PatientRegister register;

  @Inject
  public ChangeCheck(ClinicFigures figures, ClinicDirectory directory, PatientRegister register) {
    this.figures = figures;
    this.directory = directory;
    this.register = register;
  }

  /** Beside the limits of pump and drug, which {@code Infusions} holds against every plan. */
  List<Finding> findings(Access access, InfusionHistory history, ChangeProposal proposal) {
    var findings = new ArrayList<Finding>();
    Programme next = proposal.programme();
    Before before = Before.of(history, access.at());
    if (before.changesDrugs(next.components())) {
      findings.add(new Finding(
          "bridge-needed",
          Severity.WARN,
          "drug or concentration changes: old drug is still in pump tubing and catheter, and mixes with the"
              + " residue in the reservoir; see the plan of the change",
          RECORD));
    }
    if (next.mode() != ProgrammeMode.STOPPED) {
      for (Component part : next.components()) {
        figures
            .of(access, next.clinic())
            .drugs()
            .find(part.drug())
            .ifPresent(drug -> findings.addAll(findings(access, history, proposal, drug)));
      }
    }
    return findings;
  }

  private List<Finding> findings(
      Access access, InfusionHistory history, ChangeProposal proposal, Drug drug) {
    String id = drug.id().value();
    DailyDose next = proposal.programme().findDose(id).orElseThrow();
    Optional<DailyDose> now = history
        .findProgramme(access.at())
        .flatMap(running -> running.findDose(id))
        .filter(dose -> dose.nanogramsPerDay() > 0);
    return now.map(running -> step(access, history, proposal, drug, running, next))
        .orElseGet(() -> start(drug, next));
  }

  /** A dose that ran goes on from there. */
  private List<Finding> step(
      Access access,
      InfusionHistory history,
      ChangeProposal proposal,
      Drug drug,
      DailyDose now,
      DailyDose next) {
    ZoneId zone = directory.get(access, proposal.programme().clinic()).value().zone();
    LocalDate today = LocalDate.ofInstant(access.at(), zone);
    int age = register
        .get(access, proposal.programme().clinic(), proposal.programme().patient())
        .value()
        .ageOn(today);
    var step = new Step(
        drug,
        Optional.of(age),
        now,
        next,
        proposal.origin(),
        Increase.of(history.programmesInPump(), drug.id().value(), zone),
        today);
    return step(step);
  }

  /** The maxima are left to the limits of every plan, so that one thing is not told twice. */
  private static List<Finding> step(Step step) {
    var findings = new ArrayList<Finding>();
    StepLimit limit = StepLimit.of(step);
    limit
        .allowed()
        .filter(allowed -> !allowed)
        .ifPresent(tooFar -> findings.add(new Finding(
            "step-above-cap",
            Severity.REFUSE,
            step.drug().name() + ": "
                + step.proposed().in(step.drug().doseUnit()) + " is too far a step, "
                + StepLimit.words(limit.cap().orElseThrow().value(), step) + "; at most "
                + limit.most().orElseThrow().in(step.drug().doseUnit(), RoundingMode.DOWN),
            limit.cap().orElseThrow().source())));
    boolean same = step.proposed().equals(step.current());
    StepFindings.of(step).stream()
        .filter(finding -> !finding.code().equals("dose-above-maximum"))
        .filter(finding -> !same || finding.severity() == Severity.REFUSE)
        .forEach(findings::add);
    return findings;
  }

  /** A drug that did not run is started, however long the patient has had other ones. */
  private static List<Finding> start(Drug drug, DailyDose next) {
    var findings = new ArrayList<Finding>();
    findings.add(new Finding(
        "drug-starts",
        Severity.WARN,
        drug.name() + " does not run now: " + next.in(drug.doseUnit()) + " is a start, not a step",
        RECORD));
    lowestTop(drug)
        .filter(range -> next.compareTo(range.value().most()) > 0)
        .ifPresent(range -> findings.add(new Finding(
            "above-start-range",
            Severity.WARN,
            drug.name() + ": " + next.in(drug.doseUnit()) + " is above "
                + range.value().most().in(drug.doseUnit()) + ", where "
                + (range.enforced() ? "a" : "an unverified") + " starting range ends",
            range.source())));
    return findings;
  }

  /** The strictest of all; whether the patient is used to opioids is not asked here, so it counts as not. */
  private static Optional<Cited<StartingRange>> lowestTop(Drug drug) {
    return drug.limits().startingRanges().stream()
        .filter(range -> range.value().exposure() != StartingRange.Exposure.OPIOID_TOLERANT)
        .min(Comparator.comparing(range -> range.value().most()));
  }
}
