package dev.thecal.core.change;

import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change of drug or concentration that somebody thinks about.
 *
 * @param programme to be told
 * @param fill to be put in
 * @param residue what stays in the reservoir after emptying it; empty: the figure of the pump model
 * @param catheterHolds what is in the catheter
 */
public record Transition(
    Programme programme, Preparation fill, Optional<Volume> residue, CatheterHolds catheterHolds) {

  /** Fields named as in the record; a catheter of which nothing is told holds what the pump gave. */
  public static Supplier<Transition> read(JsonInput in, Implant implant) {
    var programme = in.requiredObject("programme", inner -> ProgrammeInput.read(inner, implant));
    var fill = in.requiredObject("fill", Preparation::read);
    var residue = in.optional("residue", Volume::parse);
    var holds = in.optional("catheterHolds", Reads.oneOf(CatheterHolds.class));
    fill.optional()
        .ifPresent(planned -> ChangeProposal.requireSame(in, planned, programme.optional()));
    fill.optional()
        .filter(planned -> planned.volume().nanolitres() == 0)
        .ifPresent(planned -> in.problem("fill/volume", "a volume above 0 is expected"));
    return () -> new Transition(
        programme.get(),
        fill.get(),
        residue.optional(),
        holds.optional().orElse(CatheterHolds.DRUG));
  }
}
