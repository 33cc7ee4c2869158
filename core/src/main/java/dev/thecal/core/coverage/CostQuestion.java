package dev.thecal.core.coverage;

import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.implant.PumpSite;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody who asks about cost has told so far.
 *
 * @param procedure what shall be done
 * @param pumpSite where the pump shall lie
 * @param payer who shall pay
 */
public record CostQuestion(
    Optional<Procedure> procedure, Optional<PumpSite> pumpSite, Optional<Payer> payer) {

  public static Supplier<CostQuestion> read(JsonInput in) {
    var procedure = in.optional("procedure", Reads.oneOf(Procedure.class));
    var site = in.optional("pumpSite", Reads.oneOf(PumpSite.class));
    var payer = in.optional("payer", Reads.oneOf(Payer.class));
    return () -> new CostQuestion(procedure.optional(), site.optional(), payer.optional());
  }
}
