package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the reporter says about the pump, beside what is on record. It adds to the record and never takes away
 * from it: another drug counts as well, and the later of two refills counts.
 *
 * @param drugs ids of all drugs in the pump; empty: not told
 * @param hoursSinceRefill counted to the report
 * @param hoursSinceDoseChange counted to the report
 * @param hoursSincePuncture since implant or puncture, counted to the report
 * @param pumpModel id of the model; used where the chart knows none
 * @param refillGap what a refill found, if one was measured
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Told(
    List<String> drugs,
    Optional<Integer> hoursSinceRefill,
    Optional<Integer> hoursSinceDoseChange,
    Optional<Integer> hoursSincePuncture,
    Optional<String> pumpModel,
    Optional<RefillGap> refillGap) {

  public static final Told NOTHING = new Told(
      List.of(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty());

  /** A hundred years. */
  private static final int MOST_HOURS = 876_000;

  public Told {
    drugs = List.copyOf(drugs);
  }

  static Supplier<Told> read(JsonInput in) {
    var drugs = in.optionalScalars("drugs", value -> Ids.require("drug", value));
    var refill = in.optionalInt("hoursSinceRefill", 0, MOST_HOURS);
    var change = in.optionalInt("hoursSinceDoseChange", 0, MOST_HOURS);
    var puncture = in.optionalInt("hoursSincePuncture", 0, MOST_HOURS);
    var model = in.optional("pumpModel", value -> Ids.require("pump model", value));
    var gap = in.optionalObject("refillGap", RefillGap::read);
    return () -> new Told(
        drugs.optional().orElse(List.of()),
        refill.optional(),
        change.optional(),
        puncture.optional(),
        model.optional(),
        gap.optional());
  }
}
