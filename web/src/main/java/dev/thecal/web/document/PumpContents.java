package dev.thecal.web.document;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is in a pump and what it is told to give, as far as it is on record.
 *
 * @param filledAt the last fill
 * @param drugs each with its concentration, the primary one first; none without a fill
 * @param volume of the last fill
 * @param dose per day, of a mixture that of each drug with its name; empty without a programme, or where the programme is for another drug or
 *     concentration than the fill: then nobody knows the dose
 * @param mode how the pump delivers
 * @param since when the programme began
 * @param warning why the dose is not known; empty if it is
 */
public record PumpContents(
    Optional<Instant> filledAt,
    List<Drug> drugs,
    Optional<String> volume,
    Optional<String> dose,
    Optional<String> mode,
    Optional<Instant> since,
    Optional<String> warning) {

  /** One drug of a mixture. */
  public record Drug(String id, String concentration) {}

  public PumpContents {
    drugs = List.copyOf(drugs);
  }

  static PumpContents of(InfusionHistory history, Instant at) {
    Optional<Fill> fill = history.findFill(at);
    Optional<Programme> programme = history.findProgramme(at);
    Optional<String> warning = warning(fill, programme);
    return new PumpContents(
        fill.map(Fill::filledAt),
        fill.map(Fill::components).orElse(List.of()).stream()
            .map(PumpContents::drug)
            .toList(),
        fill.map(known -> known.volume().toString()),
        programme.filter(ignored -> warning.isEmpty()).map(PumpContents::doses),
        programme.map(known -> Reads.name(known.mode())),
        programme.map(Programme::from),
        warning);
  }

  /** Of each drug: the primary one alone says nothing of what the others give. */
  private static String doses(Programme programme) {
    String doses = String.join(", ", programme.doses());
    return programme.secondary().isEmpty() ? doses : programme.drug() + " " + doses;
  }

  private static Drug drug(Component component) {
    return new Drug(component.drug(), component.concentrationText());
  }

  private static Optional<String> warning(Optional<Fill> fill, Optional<Programme> programme) {
    if (fill.isEmpty() && programme.isEmpty()) {
      return Optional.of("Neither a fill nor a programme is on record.");
    }
    if (fill.isEmpty()) {
      return Optional.of("No fill is on record: what is in the pump is not known.");
    }
    if (programme.isEmpty()) {
      return Optional.of("No programme is on record: the dose is not known.");
    }
    return programme
        .filter(told -> told.mode() != ProgrammeMode.STOPPED && !told.isFor(fill.get()))
        .map(told -> "The pump is told " + Component.text(told.components()) + ", but in it is "
            + Component.text(fill.get().components()) + ": the dose given is not known.");
  }
}
