package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.infusion.Allotment;
import dev.thecal.core.infusion.AllotmentResets;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.TimeSpan;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** The most that a patient can release, so that it is checked before it can happen. */
final class PatientBolus implements Calculation {

  private static final int MOST_PER_DAY = 1000;

  @Override
  public String name() {
    return "patient-bolus";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var bolus = in.required("bolus", Inputs.any(Dimension.MASS));
    var perDay = in.requiredInt("perDay", 0, MOST_PER_DAY);
    var lockout = in.required("lockout", Inputs.positive(Dimension.DURATION));
    var basal = in.required("basal", Inputs.any(Dimension.DAILY_DOSE));
    var concentration = in.required("concentration", Inputs.positive(Dimension.CONCENTRATION));
    var resets = in.required("allotmentResets", Reads.oneOf(AllotmentResets.class));
    in.check();
    var allotment = new Allotment(perDay.get(), new TimeSpan(lockout.get().amount()), resets.get());
    long most = allotment.mostInAnyDay();
    long inTheLongRun = allotment.perDayInTheLongRun();
    Exact base = Formulas.exact(basal.get());
    Exact each = Formulas.exact(bolus.get());
    return new Answer()
        .number("maxActivations", most)
        .quantity("maxDailyDose", base.plus(each.times(most)), basal.get().unit(), RoundingMode.UP)
        .quantity(
            "maxDailyVolume",
            Formulas.volume(base.plus(each.times(inTheLongRun)), concentration.get()),
            Unit.ML,
            RoundingMode.UP)
        .reason(
            "max-activations",
            perDay.get() + " allotted a day, lockout " + lockout.get() + ": at most " + most
                + " in any 24 h, " + inTheLongRun + " a day in the long run",
            Sources.PATIENT_BOLUS)
        .json();
  }
}
