package dev.thecal.core.change;

import dev.thecal.core.change.TransitionPlan.Hazard;
import dev.thecal.core.change.TransitionPlan.WithoutBridge;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the plan of one change for one pump. */
final class TransitionWriter {

  private static final Citation RECORD = Citation.of("The patient's record", "programme and fills");
  private static final Exact HUNDRED = Exact.of(100);
  private static final Set<ProgrammeMode> ONE_RATE =
      Set.of(ProgrammeMode.SIMPLE_CONTINUOUS, ProgrammeMode.CONSTANT_FLOW, ProgrammeMode.STOPPED);

  private final Before before;
  private final Transition wanted;
  private final List<Finding> findings = new ArrayList<>();
  private final PathFigures figures;

  TransitionWriter(Implant implant, Optional<PumpModel> model, Before before, Transition wanted) {
    this.before = before;
    this.wanted = wanted;
    this.figures = new PathFigures(implant, model, findings);
  }

  TransitionPlan write() {
    Optional<FluidPath> path = figures.path();
    Optional<Programme> old = oldDrugs();
    Optional<Bridges> bridges = wanted.catheterHolds() == CatheterHolds.DRUG
        ? path.flatMap(known -> old.map(running -> new Bridges(known, running, wanted.programme())))
        : Optional.empty();
    Optional<TransitionPlan.BridgeStep> step = bridges.flatMap(this::bridge);
    List<WithoutBridge> hazards =
        bridges.map(all -> all.parts().stream().map(this::without).toList()).orElse(List.of());
    Optional<TransitionPlan.ReservoirStep> reservoir =
        new ReservoirWriter(before, wanted, findings).write(wanted.residue().or(figures::residue));
    Optional<TransitionPlan.Priming> priming = path.flatMap(this::priming);
    return new TransitionPlan(
        before.fill().map(fill -> Component.text(fill.components())),
        wanted.fill().drugs(),
        figures.text(path),
        step,
        hazards,
        reservoir,
        priming,
        findings);
  }

  /** What is in the path and how it runs: only if what is told to the pump is what is inside. */
  private Optional<Programme> oldDrugs() {
    Optional<Programme> running =
        before.programme().filter(told -> before.fill().filter(told::isFor).isPresent());
    if (running.isEmpty()) {
      refuse(
          "old-drug-unknown",
          "no fill is on record with a programme for exactly it: what is in tubing and catheter is not"
              + " known, a person decides",
          RECORD);
    }
    return running;
  }

  private Optional<TransitionPlan.BridgeStep> bridge(Bridges bridges) {
    Optional<TransitionPlan.BridgeStep> step = bridges.step();
    if (step.isEmpty()) {
      refuse(
          "bridge-dose-zero",
          "at a dose of 0 the old drug is never delivered: there is no bridge",
          Citation.arithmetic("duration = amount / dose"));
      return step;
    }
    bridges.parts().stream()
        .filter(part -> bridges.given(part).compareTo(part.intended()) < 0)
        .forEach(part -> warn(
            "bridge-underdoses",
            "during the bridge " + part.old().drug() + " gives "
                + dose(part, bridges.given(part)) + " instead of " + dose(part, part.intended())
                + ", because " + step.orElseThrow().decidedBy() + " may not run faster",
            TransitionSources.BRIDGE));
    shape();
    findings.add(new Finding(
        "boundary-not-sharp",
        Severity.INFO,
        "old and new drug mix on their way: the change at the tip of the catheter is not sharp",
        TransitionSources.BRIDGE));
    return step;
  }

  private void shape() {
    Programme old = before.programme().orElseThrow();
    if (!ONE_RATE.contains(old.mode()) || !ONE_RATE.contains(wanted.programme().mode())) {
      warn(
          "not-one-rate",
          "one of the programmes is not one rate: the plan reckons with the heaviest 24 hours",
          RECORD);
    }
    if (old.delivery().patientBolus().isPresent()
        || wanted.programme().delivery().patientBolus().isPresent()) {
      warn(
          "patient-bolus-not-counted",
          "a patient bolus during the bridge gives old drug and shortens it: it is not counted here",
          Citation.arithmetic("duration = amount / dose"));
    }
  }

  private WithoutBridge without(Bridges.Part part) {
    Bridge bridge = part.bridge();
    Optional<Exact> percent = bridge.percentOfIntended();
    Hazard hazard = percent.map(TransitionWriter::hazard).orElse(Hazard.NONE);
    Optional<String> duration =
        bridge.durationWithout().map(span -> span.in(Unit.DAYS, RoundingMode.HALF_EVEN));
    Measure intended = bridge.sameDrug() ? bridge.newDose() : bridge.oldDose();
    if (hazard != Hazard.NONE) {
      warn(
          hazard == Hazard.OVERDOSE ? "overdose-without-bridge" : "underdose-without-bridge",
          "without a bridge " + part.old().drug() + " gives "
              + dose(part, bridge.doseWithout()) + " instead of "
              + dose(part, Exact.of(intended.amount()))
              + duration.map(span -> " for " + span).orElse(""),
          TransitionSources.BRIDGE);
    }
    return new WithoutBridge(
        part.old().drug(),
        dose(part, bridge.doseWithout()),
        duration,
        percent.map(TransitionWriter::printed),
        hazard);
  }

  private static Hazard hazard(Exact percent) {
    int above = percent.compareTo(HUNDRED);
    if (above == 0) {
      return Hazard.NONE;
    }
    return above > 0 ? Hazard.OVERDOSE : Hazard.UNDERDOSE;
  }

  /** The tubing in the pump still holds old drug, and it comes first. */
  private Optional<TransitionPlan.Priming> priming(FluidPath path) {
    return switch (wanted.catheterHolds()) {
      case CSF, SALINE -> {
        refuse(
            "tubing-holds-old-drug",
            "the catheter holds no drug, but the tubing in the pump still holds "
                + PathFigures.ml(path.tubing())
                + " of the old one, which enters the catheter first: no bridge is computed, a person decides",
            TransitionSources.PRIMING);
        var catheter = new FluidPath(Exact.ZERO, path.catheter());
        yield Optional.of(new TransitionPlan.Priming(
            PathFigures.ml(catheter.volume()),
            wanted.programme().components().stream()
                .map(part -> part.drug() + " " + amount(catheter, part))
                .toList()));
      }
      case UNKNOWN -> {
        refuse(
            "catheter-content-unknown",
            "what the catheter holds is not known: it is never primed, and no bridge can be computed; a"
                + " person decides",
            TransitionSources.PRIMING);
        yield Optional.empty();
      }
      case DRUG -> {
        findings.add(new Finding(
            "never-primed",
            Severity.INFO,
            "the catheter holds drug: it is bridged and never primed, a priming bolus would be a real bolus",
            TransitionSources.PRIMING));
        yield Optional.empty();
      }
    };
  }

  private static String amount(FluidPath catheter, Component part) {
    var concentration =
        new Measure(part.concentration().nanogramsPerMl(), MassUnits.perMl(part.massUnit()));
    return catheter.amount(concentration).in(part.massUnit(), RoundingMode.HALF_EVEN);
  }

  private static String dose(Bridges.Part part, Exact nanogramsPerDay) {
    return nanogramsPerDay.in(MassUnits.perDay(part.mass()), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal printed(Exact value) {
    return value.printed(RoundingMode.HALF_EVEN);
  }

  private void warn(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.WARN, text, source));
  }

  private void refuse(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.REFUSE, text, source));
  }
}
