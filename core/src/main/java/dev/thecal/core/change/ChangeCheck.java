package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.StartingRange;
import dev.thecal.core.drug.TitrationCap;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Plan;
import dev.thecal.core.infusion.PlanRule;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.infusion.TwoPeople;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.titration.Increase;
import dev.thecal.core.titration.Origin;
import dev.thecal.core.titration.Step;
import dev.thecal.core.titration.StepFindings;
import dev.thecal.core.titration.StepLimit;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What speaks against the step from the old programme to the new one, drug by drug. */
public final class ChangeCheck implements PlanRule {

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
  @Override
  public List<Finding> check(Access access, InfusionHistory history, Plan plan, Instant at) {
    var findings = new ArrayList<Finding>();
    Programme next = plan.programme();
    if (Before.of(history, at).differs(next.components())) {
      findings.add(new Finding(
          TwoPeople.BRIDGE_NEEDED,
          Severity.WARN,
          "drug or concentration changes: old drug is still in pump tubing and catheter, and mixes with the"
              + " residue in the reservoir; see the plan of the change",
          RECORD));
    }
    if (next.mode() != ProgrammeMode.STOPPED) {
      Person person = person(access, next, at);
      for (Component part : next.components()) {
        figures
            .of(access, next.clinic())
            .drugs()
            .find(part.drug())
            .map(drug -> step(history, plan, drug, person))
            .ifPresent(step -> findings.addAll(
                step.current().nanogramsPerDay() > 0 ? goesOn(step) : starts(step)));
      }
    }
    return findings;
  }

  /** @param at the moment of the step */
  private record Person(int age, ZoneId zone, Instant at) {}

  private Person person(Access access, Programme next, Instant at) {
    ZoneId zone = directory.get(access, next.clinic()).value().zone();
    int age = register
        .get(access, next.clinic(), next.patient())
        .value()
        .ageOn(LocalDate.ofInstant(at, zone));
    return new Person(age, zone, at);
  }

  private static Step step(InfusionHistory history, Plan plan, Drug drug, Person person) {
    String id = drug.id().value();
    List<Programme> before = history.programmesInPump().stream()
        .filter(programme -> !programme.from().isAfter(person.at()))
        .toList();
    DailyDose now = history
        .findProgramme(person.at())
        .flatMap(running -> running.findDose(id))
        .orElse(new DailyDose(0));
    return new Step(
        drug,
        Optional.of(person.age()),
        now,
        plan.programme().findDose(id).orElseThrow(),
        plan.group().map(ChangeCheck::origin),
        Increase.of(before, id, person.zone()),
        LocalDate.ofInstant(person.at(), person.zone()));
  }

  /** A child gets the step of a child whatever the origin. */
  private static Origin origin(TitrationCap.Group group) {
    return group == TitrationCap.Group.SPINAL ? Origin.SPINAL : Origin.CEREBRAL;
  }

  /**
   * A dose that ran goes on from there. The maxima are left to the limits of every plan, so that one thing is
   * not told twice.
   */
  private static List<Finding> goesOn(Step step) {
    var findings = new ArrayList<Finding>();
    List<Finding> told = StepFindings.of(step);
    // who must not have the drug at all is not told how far a step may go
    boolean never = told.stream().anyMatch(finding -> finding.code().equals("adults-only"));
    StepLimit limit = StepLimit.of(step);
    limit
        .allowed()
        .filter(allowed -> !allowed && !never)
        .ifPresent(tooFar -> findings.add(new Finding(
            "step-above-cap",
            Severity.REFUSE,
            step.drug().name() + ": "
                + step.proposed().in(step.drug().doseUnit()) + " is too far a step, "
                + StepLimit.words(limit.cap().orElseThrow().value(), step) + "; at most "
                + limit.most().orElseThrow().in(step.drug().doseUnit(), RoundingMode.DOWN),
            limit.cap().orElseThrow().source())));
    boolean same = step.proposed().equals(step.current());
    told.stream()
        .filter(finding -> !finding.code().equals("dose-above-maximum"))
        .filter(finding -> !same || finding.severity() == Severity.REFUSE)
        .forEach(findings::add);
    return findings;
  }

  /** A drug that did not run is started, however long the patient has had other ones. */
  private static List<Finding> starts(Step step) {
    Drug drug = step.drug();
    DailyDose next = step.proposed();
    var findings = new ArrayList<>(StepFindings.adultsOnly(step));
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
