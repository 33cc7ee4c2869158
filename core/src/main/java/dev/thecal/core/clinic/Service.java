package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the clinic offers beside the pump, by discipline of the care plan.
 *
 * @param offers in plain words; empty: this discipline is referred out
 */
public record Service(Discipline discipline, List<String> offers) {

  /** The four disciplines of one care plan. */
  public enum Discipline {
    INTERVENTIONAL,
    PHYSICAL_THERAPY,
    PSYCHOLOGICAL,
    MEDICATION
  }

  static Supplier<Service> read(JsonInput in) {
    var discipline = in.required("discipline", Reads.oneOf(Discipline.class));
    var offers = in.requiredScalars("offers", ProfileReads.text());
    return () -> new Service(discipline.get(), List.copyOf(offers.get()));
  }
}
