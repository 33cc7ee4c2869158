package dev.thecal.core.infusion;

import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Volume;
import java.util.function.Supplier;

/** Reads a {@link Fill} from JSON, fields named as in the record; {@code id} is made up if not given. */
public final class FillInput {

  private FillInput() {}

  /**
   * @param implant the pump, usually the one in the body
   */
  public static Supplier<Fill> read(JsonInput in, Implant implant) {
    var id = in.optional("id", FillId::new);
    var filledAt = in.required("filledAt", Reads::instant);
    var drug = in.required("drug", Reads.text(100));
    var concentration = in.required("concentration", MassUnits::concentration);
    var volume = in.required("volume", Volume::parse);
    var compoundedOn = in.optional("compoundedOn", Reads::date);
    var useBefore = in.optional("useBefore", Reads::date);
    var aspirated = in.optional("aspirated", Volume::parse);
    var secondary = MixtureInput.secondary(in, drug);
    var lot = in.optional("lot", Reads.text(60));
    var remark = in.optional("remark", Reads.text(2000));
    var fresh = new FillId(Ids.next());
    return () -> new Fill(
        implant.clinic(),
        implant.patient(),
        id.optional().orElse(fresh),
        implant.id(),
        filledAt.get(),
        drug.get(),
        new Concentration(concentration.get().amount()),
        volume.get(),
        MassUnits.of(concentration.get()),
        compoundedOn.optional(),
        useBefore.optional(),
        aspirated.optional(),
        secondary.get(),
        lot.optional(),
        remark.optional());
  }
}
