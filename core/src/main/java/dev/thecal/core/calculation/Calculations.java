package dev.thecal.core.calculation;

import dev.thecal.core.drug.Drugs;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.washout.Washouts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All calculations by name: those of core, and those that other modules and plugins add. */
public final class Calculations {

  private final SortedMap<String, Calculation> byName = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two calculations have one name
   */
  public Calculations(Collection<? extends Calculation> calculations) {
    for (Calculation calculation : calculations) {
      if (byName.put(calculation.name(), calculation) != null) {
        throw new IllegalArgumentException(
            "calculation \"" + calculation.name() + "\" stands twice");
      }
    }
  }

  /** Core's own, on the reference data that ships. */
  public static Calculations ofCore() {
    return new Calculations(core(PumpModels.shipped(), Drugs.shipped(), Washouts.shipped()));
  }

  /** Core's own, on other reference data. */
  public static List<Calculation> core(PumpModels pumps, Drugs drugs, Washouts washouts) {
    return List.of(
        new Infusion(pumps),
        new DoseOfFlow(),
        new ConcentrationRange(),
        new Mixture(drugs),
        new FlexSchedule(pumps),
        new PatientBolus(),
        new ReservoirDates(pumps),
        new RefillReconciliation(),
        new DeliveryAccuracy(),
        new PostRefillCheck(),
        new FirstFillVolume(),
        new DrugWaste(),
        new BridgeBolus(),
        new ReservoirMixing(),
        new PrimingBolus(),
        new MriBolus(),
        new CatheterVolume(),
        new Compounding(),
        new TitrationStep(drugs),
        new BaclofenScreening(),
        new BaclofenStart(drugs),
        new TrialResult(),
        new WashoutWindow(washouts),
        new DeviceLife(pumps),
        new OralToIntrathecal(drugs));
  }

  /** These and more. */
  public Calculations and(Collection<? extends Calculation> more) {
    var all = new ArrayList<>(byName.values());
    all.addAll(more);
    return new Calculations(all);
  }

  public Optional<Calculation> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Sorted. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
