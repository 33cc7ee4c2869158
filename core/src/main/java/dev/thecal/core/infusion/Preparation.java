package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Drugs in a volume, as ordered, labelled or found: what two people compare before it goes into a pump.
 *
 * @param components all drugs, the primary one first, never empty
 * @param volume of it
 */
public record Preparation(List<Component> components, Volume volume) {

  public Preparation {
    components = List.copyOf(components);
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a preparation holds at least one drug");
    }
  }

  /** Fields {@code drug}, {@code concentration}, {@code volume} and, for a mixture, {@code secondary}. */
  public static Supplier<Preparation> read(JsonInput in) {
    var drug = in.required("drug", Reads.text(100));
    var concentration = in.required("concentration", MassUnits::concentration);
    var volume = in.required("volume", Volume::parse);
    var secondary = MixtureInput.secondary(in, drug);
    return () -> new Preparation(components(drug, concentration, secondary.get()), volume.get());
  }

  /** As {@link #read} without the volume. */
  public static Supplier<List<Component>> readDrugs(JsonInput in) {
    var drug = in.required("drug", Reads.text(100));
    var concentration = in.required("concentration", MassUnits::concentration);
    var secondary = MixtureInput.secondary(in, drug);
    return () -> components(drug, concentration, secondary.get());
  }

  private static List<Component> components(
      Field<String> drug, Field<Measure> concentration, List<Component> secondary) {
    var primary = new Component(
        drug.get(),
        new Concentration(concentration.get().amount()),
        MassUnits.of(concentration.get()));
    return Component.all(primary, secondary);
  }

  /** As if it were put into that pump then, so that the limits of a fill can be asked. */
  Fill planned(ClinicId clinic, PatientId patient, ImplantId implant, Instant at) {
    Component primary = components.get(0);
    return new Fill(
        clinic,
        patient,
        new FillId("planned"),
        implant,
        at,
        primary.drug(),
        primary.concentration(),
        volume,
        primary.massUnit(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        components.subList(1, components.size()),
        Optional.empty(),
        Optional.empty());
  }

  /** The same drugs at the same concentrations, in any order; the volume is not looked at. */
  public boolean sameDrugs(Preparation other) {
    return sameDrugs(other.components);
  }

  /** As {@link #sameDrugs(Preparation)} for what is in a pump or told to it. */
  public boolean sameDrugs(List<Component> others) {
    return Component.same(components, others);
  }

  /** {@code morphine 10 mg/mL with bupivacaine 5 mg/mL}, without the volume. */
  public String drugs() {
    return Component.text(components);
  }

  /** {@code 18 mL morphine 10 mg/mL}. */
  @Override
  public String toString() {
    return volume + " " + drugs();
  }
}
