package dev.thecal.core.infusion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.drug.DrugId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was really put into a pump, right or wrong.
 *
 * @param clinic that is responsible
 * @param patient who carries the pump
 * @param id of this fill, unique for the patient
 * @param implant the pump
 * @param filledAt when
 * @param drug id of the drug, or the name of a mixture that Thecal does not know; the primary one of a
 *     mixture whose components are told
 * @param concentration of the drug
 * @param volume put in
 * @param massUnit mg or mcg, as the concentration was written
 * @param compoundedOn when the drug was prepared, if told, not after the fill; its stability runs from then
 * @param useBefore the first day on which the pharmacy forbids its use, if told
 * @param aspirated what was drawn out before, if measured
 * @param secondary the other drugs of a mixture, each with its concentration
 * @param lot of the drug or the preparation, if told
 * @param remark in the clinic's words
 */
public record Fill(
    ClinicId clinic,
    PatientId patient,
    FillId id,
    ImplantId implant,
    Instant filledAt,
    String drug,
    Concentration concentration,
    Volume volume,
    Unit massUnit,
    Optional<LocalDate> compoundedOn,
    Optional<LocalDate> useBefore,
    Optional<Volume> aspirated,
    List<Component> secondary,
    Optional<String> lot,
    Optional<String> remark) {

  public Fill {
    MassUnits.require(massUnit);
    // rows of version 0.1.0 do not have it
    secondary = secondary == null ? List.of() : List.copyOf(secondary);
  }

  /** All drugs, the primary one first. */
  public List<Component> components() {
    return Component.all(new Component(drug, concentration, massUnit), secondary);
  }

  /**
   * Each drug with its concentration.
   *
   * @throws IllegalArgumentException if a drug has a name that is no id
   */
  public Map<DrugId, Concentration> contents() {
    return components().stream()
        .collect(Collectors.toUnmodifiableMap(
            part -> new DrugId(part.drug()), Component::concentration, (one, again) -> one));
  }

  /**
   * Whether the pump never held one of its drugs before.
   *
   * @param before the fills of the same pump that came before
   */
  public boolean bringsNewDrug(List<Fill> before) {
    return !components().stream()
        .map(Component::drug)
        .allMatch(drug -> before.stream()
            .anyMatch(
                fill -> fill.components().stream().map(Component::drug).anyMatch(drug::equals)));
  }

  /** The concentration in the unit it was written in. */
  public String concentrationText() {
    return concentration.in(MassUnits.perMl(massUnit));
  }
}
