package dev.thecal.core.patient;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DrugAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Reads a {@link Medication} from JSON, fields named as in the record; as {@link ChartInput}. */
public final class MedicationInput {

  private MedicationInput() {}

  public static Supplier<ChartNote> read(JsonInput in) {
    var drug = in.required("drug", ChartInput.id("drug"));
    var classes = in.optionalScalars("classes", Reads.oneOf(Medication.DrugClass.class));
    var route = in.required("route", Reads.oneOf(Medication.Route.class));
    var dose = in.optional("dose", value -> Medication.requireDose(DrugAmount.parse(value)));
    var times = in.optionalNumber("timesPerDay");
    var asNeeded = in.optionalBoolean("asNeeded");
    var directions = in.optional("directions", Reads.text(200));
    var startedOn = in.optional("startedOn", Reads::date);
    var lastTakenOn = in.optional("lastTakenOn", Reads::date);
    var notedOn = in.required("notedOn", Reads::date);
    var replaces = in.optional("replaces", ChartInput.id("replaced entry"));
    ChartInput.requireOrder(in, startedOn, "lastTakenOn", lastTakenOn);
    ChartInput.requireOrder(in, lastTakenOn, "notedOn", notedOn);
    requireTimes(in, times);
    return ChartInput.note(
        in,
        () -> new Medication(
            drug.get(),
            classes.optional().orElse(List.of()),
            route.get(),
            dose.optional(),
            times.optional(),
            asNeeded.optional().orElse(false),
            directions.optional(),
            startedOn.optional(),
            lastTakenOn.optional(),
            notedOn.get(),
            replaces.optional()));
  }

  private static void requireTimes(JsonInput in, Field<BigDecimal> times) {
    try {
      times.optional().ifPresent(Medication::requireTimes);
    } catch (IllegalArgumentException e) {
      in.problem("timesPerDay", String.valueOf(e.getMessage()));
    }
  }
}
