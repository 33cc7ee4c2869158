package dev.thecal.core.trial;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads a {@link Trial} from JSON, fields named as in the record; {@code id} is made up if not given. */
public final class TrialInput {

  private TrialInput() {}

  /**
   * A whole trial that replaces one on record: every field must be there, null where it is not told, so
   * that nothing is erased by leaving it out.
   */
  public static Supplier<Trial> readChange(JsonInput in, ClinicId clinic, PatientId patient) {
    in.requireStated("endedOn", "doses", "response", "conduct", "found", "payer");
    return read(in, clinic, patient);
  }

  /** A trial to record. */
  public static Supplier<Trial> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", TrialId::new);
    var method = in.required("method", Reads.oneOf(TrialMethod.class));
    var setting = in.required("setting", Reads.oneOf(CareSetting.class));
    var drug = in.required("drug", value -> Ids.require("drug", value));
    var startedOn = in.required("startedOn", Reads::date);
    var endedOn = in.optional("endedOn", Reads::date);
    var doses = in.optionalList("doses", TrialDose::read);
    var response = in.optionalObject("response", TrialResponse::read);
    var conduct = in.optionalObject("conduct", TrialConduct::read);
    var found = in.optionalObject("found", TrialFound::read);
    requireOrder(in, startedOn, endedOn);
    requireAmounts(in, method, doses);
    var fresh = new TrialId(Ids.next());
    return () -> new Trial(
        clinic,
        patient,
        id.optional().orElse(fresh),
        method.get(),
        setting.get(),
        drug.get(),
        startedOn.get(),
        endedOn.optional(),
        doses.optional().orElse(List.of()),
        response.optional().orElse(TrialResponse.UNKNOWN),
        conduct.optional(),
        found.optional());
  }

  private static void requireOrder(
      JsonInput in, Field<LocalDate> startedOn, Field<LocalDate> endedOn) {
    startedOn
        .optional()
        .filter(start -> endedOn.optional().filter(start::isAfter).isPresent())
        .ifPresent(start -> in.problem("endedOn", endedOn.get() + " is before " + start));
  }

  /** An injection has an amount, never a dose per day. */
  private static void requireAmounts(
      JsonInput in, Field<TrialMethod> method, Field<List<TrialDose>> doses) {
    if (method.optional().filter(m -> m != TrialMethod.CONTINUOUS_CATHETER).isEmpty()) {
      return;
    }
    List<TrialDose> all = doses.optional().orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).dose().unit().dimension() != Dimension.MASS) {
        in.problem(
            "doses/" + i + "/dose",
            "\"" + all.get(i).dose() + "\" is a dose per day; an injection has an amount of drug");
      }
    }
  }
}
