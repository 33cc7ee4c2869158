package dev.thecal.core.infusion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.DailyDose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What figures say against a fill or a programme: limits of the drug and of the pump. */
final class ReferenceLimits {

  private static final DailyDose NOTHING = new DailyDose(0);

  private final PumpModels pumps;
  private final Drugs drugs;

  ReferenceLimits(Reference inForce) {
    this.pumps = inForce.pumps();
    this.drugs = inForce.drugs();
  }

  List<Finding> check(Implant implant, Fill fill) {
    Optional<PumpModel> pump = pumps.find(implant.pumpModel());
    var findings = new ArrayList<>(unknown(implant, pump, fill.components()));
    known(
        fill.components(),
        (drug, part) ->
            findings.addAll(ProgrammeCheck.checkDrug(drug, part.concentration(), NOTHING)));
    pump.filter(known -> fill.volume().compareTo(known.volumes().reservoir().value()) > 0)
        .ifPresent(known -> findings.add(overfilled(known, fill)));
    known(fill.components(), (drug, part) -> findings.addAll(excluded(pump, drug)));
    return findings;
  }

  /** Every limit of pump and drugs that a programme breaks, component by component. */
  List<Finding> check(Implant implant, Programme programme) {
    Optional<PumpModel> pump = pumps.find(implant.pumpModel());
    List<Component> components = programme.components();
    var findings = new ArrayList<>(unknown(implant, pump, components));
    var ids = new ArrayList<DrugId>();
    known(components, (drug, part) -> ids.add(drug.id()));
    pump.ifPresent(known -> findings.addAll(ModeLimits.check(known, programme, ids)));
    // a stopped pump delivers nothing, so neither its range nor a maximum can be broken
    if (programme.mode() != ProgrammeMode.STOPPED) {
      pump.ifPresent(known -> findings.addAll(DeliveryLimits.rates(known, programme)));
      known(
          components, (drug, part) -> findings.addAll(DeliveryLimits.doses(drug, part, programme)));
    }
    known(components, (drug, part) -> findings.addAll(excluded(pump, drug)));
    return findings;
  }

  private void known(List<Component> components, BiConsumer<Drug, Component> what) {
    components.forEach(part -> drugs.find(part.drug()).ifPresent(drug -> what.accept(drug, part)));
  }

  /** Unknown never means "no limit": a plan is refused, a fact is recorded with this. */
  private List<Finding> unknown(
      Implant implant, Optional<PumpModel> pump, List<Component> components) {
    var findings = new ArrayList<Finding>();
    components.stream()
        .map(Component::drug)
        .filter(id -> drugs.find(id).isEmpty())
        .forEach(id -> findings.add(
            unknown("unknown-drug", "drug \"" + id + "\"", "drugs", Suggestions.maybe(id, ids()))));
    if (pump.isEmpty()) {
      findings.add(unknown(
          "unknown-pump-model",
          "pump model \"" + implant.pumpModel() + "\"",
          "pumps",
          "; correct the implant, or add the model to the reference data"));
    }
    return findings;
  }

  private List<String> ids() {
    return drugs.list().stream().map(known -> known.id().value()).toList();
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

  private static List<Finding> excluded(Optional<PumpModel> pump, Drug drug) {
    return pump.stream()
        .flatMap(known -> known.labelling().excluded().stream()
            .filter(set -> set.value().contains(drug.id()))
            .map(set -> limit(
                "drug-excluded-by-pump",
                set,
                drug.name() + " is not for " + known.name() + "; choose another drug")))
        .toList();
  }

  private static Finding limit(String code, Cited<?> limit, String text) {
    return new Finding(
        code, limit.enforced() ? Severity.REFUSE : Severity.WARN, text, limit.source());
  }
}
