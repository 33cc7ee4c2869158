package dev.thecal.core.implant;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.trial.TrialId;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads an {@link Implant} from JSON, fields named as in the record; {@code id} is made up if not given. */
public final class ImplantInput {

  private ImplantInput() {}

  /** A pump that was put in; its removal is a change of its own. */
  public static Supplier<Implant> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", ImplantId::new);
    var pumpModel = in.required("pumpModel", value -> Ids.require("pump model", value));
    var serial = in.required("serial", Reads.text(60));
    var site = in.required("site", Reads.oneOf(PumpSite.class));
    var catheter = in.optionalObject("catheter", Catheter::read);
    var unknown = in.optional("catheterUnknownReason", Reads.text(200));
    var implantedOn = in.required("implantedOn", Reads::date);
    var trial = in.optional("trial", TrialId::new);
    var waiver = in.optionalObject("waiver", Waiver::read);
    if (!in.names().contains("catheter") && unknown.optional().isEmpty()) {
      in.problem(
          "catheter",
          "give fullLength and what was trimmed, or catheterUnknownReason if nobody knows");
    }
    var fresh = new ImplantId(Ids.next());
    return () -> new Implant(
        clinic,
        patient,
        id.optional().orElse(fresh),
        pumpModel.get(),
        serial.get(),
        site.get(),
        catheter.optional(),
        unknown.optional(),
        implantedOn.get(),
        trial.optional(),
        waiver.optional(),
        Optional.empty());
  }
}
