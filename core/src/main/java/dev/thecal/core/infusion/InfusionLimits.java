package dev.thecal.core.infusion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.DailyDose;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reference data say against a fill or a programme: limits of the drug and of the pump. */
public final class InfusionLimits {

  private static final DailyDose NOTHING = new DailyDose(0);

  private final PumpModels pumps;
  private final Drugs drugs;

  @Inject
  public InfusionLimits(PumpModels pumps, Drugs drugs) {
    this.pumps = pumps;
    this.drugs = drugs;
  }

  List<Finding> check(Implant implant, Fill fill) {
    Optional<PumpModel> pump = pumps.find(implant.pumpModel());
    Optional<Drug> drug = drugs.find(fill.drug());
    var findings = new ArrayList<>(unknown(implant, pump, fill.drug(), drug));
    drug.ifPresent(
        known -> findings.addAll(ProgrammeCheck.checkDrug(known, fill.concentration(), NOTHING)));
    pump.filter(known -> fill.volume().compareTo(known.volumes().reservoir().value()) > 0)
        .ifPresent(known -> findings.add(overfilled(known, fill)));
    findings.addAll(excluded(pump, drug));
    return findings;
  }

  List<Finding> check(Implant implant, Programme programme) {
    Optional<PumpModel> pump = pumps.find(implant.pumpModel());
    Optional<Drug> drug = drugs.find(programme.drug());
    var findings = new ArrayList<>(unknown(implant, pump, programme.drug(), drug));
    findings.addAll(limits(pump, drug, programme));
    findings.addAll(excluded(pump, drug));
    return findings;
  }

  /** A stopped pump delivers nothing, so neither its range nor a maximum can be broken. */
  private static List<Finding> limits(
      Optional<PumpModel> pump, Optional<Drug> drug, Programme programme) {
    if (programme.mode() == ProgrammeMode.STOPPED || drug.isEmpty()) {
      return List.of();
    }
    return pump.map(known ->
            ProgrammeCheck.check(known, drug.get(), programme.concentration(), programme.dose()))
        .orElseGet(() ->
            ProgrammeCheck.checkDrug(drug.get(), programme.concentration(), programme.dose()));
  }

  /** Unknown never means "no limit": a plan is refused, a fact is recorded with this. */
  private List<Finding> unknown(
      Implant implant, Optional<PumpModel> pump, String drugId, Optional<Drug> drug) {
    var findings = new ArrayList<Finding>();
    if (drug.isEmpty()) {
      findings.add(unknown(
          "unknown-drug",
          "drug \"" + drugId + "\"",
          "drugs",
          Suggestions.maybe(
              drugId, drugs.list().stream().map(known -> known.id().value()).toList())));
    }
    if (pump.isEmpty()) {
      findings.add(unknown(
          "unknown-pump-model",
          "pump model \"" + implant.pumpModel() + "\"",
          "pumps",
          "; correct the implant, or add the model to the reference data"));
    }
    return findings;
  }

  private static Finding unknown(String code, String what, String list, String cure) {
    return new Finding(
        code,
        Severity.REFUSE,
        what + " is not known: its limits and dates cannot be checked" + cure,
        Citation.of("Thecal reference data", list));
  }

  private static Finding overfilled(PumpModel pump, Fill fill) {
    return limit(
        "volume-above-reservoir",
        pump.volumes().reservoir(),
        fill.volume() + " is more than the reservoir of " + pump.name() + " holds, "
            + pump.volumes().reservoir().value());
  }

  private static List<Finding> excluded(Optional<PumpModel> pump, Optional<Drug> drug) {
    return pump
        .flatMap(known -> known.labelling().excluded())
        .filter(set -> drug.filter(d -> set.value().contains(d.id())).isPresent())
        .map(set -> limit(
            "drug-excluded-by-pump",
            set,
            drug.orElseThrow().name() + " is not for " + pump.orElseThrow().name()
                + "; choose another drug"))
        .stream()
        .toList();
  }

  private static Finding limit(String code, Cited<?> limit, String text) {
    return new Finding(
        code, limit.enforced() ? Severity.REFUSE : Severity.WARN, text, limit.source());
  }
}
