package dev.thecal.core.trial;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Dimension;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a {@link TrialPlan} from JSON, fields named as in the record; {@code dose} is a text with its unit and
 * {@code id} is made up if not given.
 */
public final class TrialPlanInput {

  private TrialPlanInput() {}

  public static Supplier<TrialPlan> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", TrialPlanId::new);
    var method = in.required("method", Reads.oneOf(TrialMethod.class));
    var setting = in.required("setting", Reads.oneOf(CareSetting.class));
    var drug = in.required("drug", value -> Ids.require("drug", value));
    var at = in.required("at", Reads::instant);
    var dose = in.required("dose", TrialDose::measure);
    var conduct = in.optionalObject("conduct", TrialConduct::read);
    var by = in.required("by", Reads.text(100));
    var reason = in.optional("reason", Reads.text(1000));
    boolean injection =
        method.optional().filter(m -> m != TrialMethod.CONTINUOUS_CATHETER).isPresent();
    dose.optional()
        .filter(d -> injection && d.unit().dimension() != Dimension.MASS)
        .ifPresent(d -> in.problem(
            "dose", "\"" + d + "\" is a dose per day; an injection has an amount of drug"));
    var fresh = new TrialPlanId(Ids.next());
    return () -> new TrialPlan(
        clinic,
        patient,
        id.optional().orElse(fresh),
        method.get(),
        setting.get(),
        drug.get(),
        at.get(),
        new TrialDose(at.get(), dose.get(), Optional.empty()),
        conduct.optional().orElse(TrialConduct.UNKNOWN),
        by.get(),
        reason.optional());
  }
}
