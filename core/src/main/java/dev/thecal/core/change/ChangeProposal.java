package dev.thecal.core.change;

import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.titration.Origin;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody wants a pump to do from now on.
 *
 * @param id of the order
 * @param programme to be told, with the reason in it
 * @param fill to be put in; empty: what is inside stays
 * @param origin of a spasticity; empty: the stricter step holds
 * @param reason why, never blank
 */
public record ChangeProposal(
    ChangeId id,
    Programme programme,
    Optional<Preparation> fill,
    Optional<Origin> origin,
    String reason) {

  /** Reads a proposal; the reason stands once, beside the programme. {@code id} is made up if not given. */
  public static Supplier<ChangeProposal> read(JsonInput in, Implant implant) {
    var id = in.optional("id", ChangeId::new);
    var programme = in.requiredObject("programme", inner -> programme(inner, implant));
    var fill = in.optionalObject("fill", Preparation::read);
    var origin = in.optional("origin", Reads.oneOf(Origin.class));
    var reason = in.required("reason", Reads.text(400));
    fill.optional().ifPresent(planned -> requireSame(in, planned, programme.optional()));
    var fresh = new ChangeId(Ids.next());
    return () -> new ChangeProposal(
        id.optional().orElse(fresh),
        because(programme.get(), reason.get()),
        fill.optional(),
        origin.optional(),
        reason.get());
  }

  /** The same under another id. */
  ChangeProposal as(ChangeId other) {
    return new ChangeProposal(other, programme, fill, origin, reason);
  }

  /** What is put in and what is told to the pump must be one thing. */
  static void requireSame(JsonInput in, Preparation fill, Optional<Programme> programme) {
    programme
        .filter(told -> !fill.sameDrugs(told.components()))
        .ifPresent(told -> in.problem(
            "fill",
            "the fill is " + fill.drugs() + ", the programme is for "
                + Component.text(told.components())
                + ": they must hold the same drugs and concentrations"));
  }

  private static Supplier<Programme> programme(JsonInput in, Implant implant) {
    if (in.names().contains("reason")) {
      in.problem("reason", "say the reason once, beside the programme");
    }
    return ProgrammeInput.read(in, implant);
  }

  private static Programme because(Programme programme, String reason) {
    return programme.as(programme.id(), programme.from(), Optional.of(reason));
  }
}
