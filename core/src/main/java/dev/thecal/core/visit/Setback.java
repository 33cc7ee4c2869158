package dev.thecal.core.visit;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The refill did not succeed. The refill dates follow from what is truly inside.
 *
 * @param what happened
 * @param inside what is known of the reservoir now
 * @param volumeInside if it is known by measuring
 * @param wasted of the prepared drug, if any
 * @param witness who saw it thrown away; another person than the one who records it
 * @param remark in the clinic's words
 */
public record Setback(
    What what,
    Inside inside,
    Optional<Volume> volumeInside,
    Optional<Volume> wasted,
    Optional<String> witness,
    String remark)
    implements VisitStep {

  /** What went wrong. */
  public enum What {
    DRY_TAP,
    FAILED_ACCESS,
    FLIPPED_PUMP,
    DROPPED_SYRINGE
  }

  /** What is known of the reservoir. */
  public enum Inside {
    /** Nothing was drawn or injected: it holds what the record says. */
    UNCHANGED,
    MEASURED,
    /** The pump has no refill date and stands on top of the worklist. */
    UNKNOWN
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var what = in.required("what", Reads.oneOf(What.class));
    var inside = in.required("inside", Reads.oneOf(Inside.class));
    var volume = in.optional("volumeInside", Volume::parse);
    var wasted = in.optional("wasted", Volume::parse);
    var witness = in.optional("witness", Reads.text(80));
    var remark = in.required("remark", Reads.text(1000));
    requireVolume(in, inside);
    requireWitness(in, what);
    requireDoubt(in, what, inside);
    return () -> new Setback(
        what.get(),
        inside.get(),
        volume.optional(),
        wasted.optional(),
        witness.optional(),
        remark.get());
  }

  private static void requireVolume(JsonInput in, Field<Inside> inside) {
    boolean measured = inside.optional().filter(i -> i == Inside.MEASURED).isPresent();
    if (inside.optional().isPresent() && measured != in.names().contains("volumeInside")) {
      in.problem("volumeInside", "give it exactly if \"inside\" is \"measured\"");
    }
  }

  private static void requireWitness(JsonInput in, Field<What> what) {
    boolean wasted = in.names().contains("wasted");
    if (wasted != in.names().contains("witness")) {
      in.problem(
          "witness", "waste has a volume and a witness: give both \"wasted\" and \"witness\"");
    }
    if (what.optional().filter(w -> w == What.DROPPED_SYRINGE).isPresent() && !wasted) {
      in.problem("wasted", "a dropped syringe is waste: how much was lost?");
    }
  }

  private static void requireDoubt(JsonInput in, Field<What> what, Field<Inside> inside) {
    boolean dry = what.optional().filter(w -> w == What.DRY_TAP).isPresent();
    if (dry && inside.optional().filter(i -> i == Inside.UNCHANGED).isPresent()) {
      in.problem(
          "inside",
          "a dry tap says that the record may be wrong: \"unknown\", or \"measured\" with the volume");
    }
  }
}
