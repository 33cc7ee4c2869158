package dev.thecal.core.infusion;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.quantity.HourlyDose;
import dev.thecal.core.quantity.TimeSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a {@link Delivery} from JSON, fields named as in the record; a segment without days holds daily. */
final class DeliveryInput {

  private static final int MOST_PER_DAY = 1000;

  private DeliveryInput() {}

  static Supplier<Delivery> read(JsonInput in) {
    var clock = in.optional("pumpClock", DeliveryInput::offset);
    var segments = in.optionalList("segments", DeliveryInput::segment);
    var basal = in.optional("basal", DailyDose::parse);
    var bolus = in.optionalObject("bolus", DeliveryInput::bolus);
    var patient = in.optionalObject("patientBolus", DeliveryInput::patientBolus);
    segments.optional().filter(told -> !told.isEmpty()).ifPresent(told -> check(in, told));
    return () -> new Delivery(
        clock.optional(),
        segments.optional().orElse(List.of()),
        basal.optional(),
        bolus.optional(),
        patient.optional());
  }

  private static void check(JsonInput in, List<RateSegment> segments) {
    RateSegment.coverageProblem(segments).ifPresent(problem -> in.problem("segments", problem));
    if (!in.names().contains("pumpClock")) {
      in.problem(
          "pumpClock",
          "segments need the offset of the pump's clock, for example \"-06:00\"; it ignores daylight saving");
    }
  }

  private static Supplier<RateSegment> segment(JsonInput in) {
    var days = in.optionalScalars("days", Reads.oneOf(DayOfWeek.class));
    var from = in.required("from", DayMinute::parse);
    var to = in.required("to", DayMinute::parse);
    var dose = in.required("dose", HourlyDose::parse);
    return () -> new RateSegment(
        days.optional().<Set<DayOfWeek>>map(DeliveryInput::set).orElseGet(RateSegment::everyDay),
        from.get(),
        to.get(),
        dose.get());
  }

  private static Set<DayOfWeek> set(List<DayOfWeek> days) {
    var set = EnumSet.noneOf(DayOfWeek.class);
    set.addAll(days);
    return set;
  }

  private static Supplier<TimedBolus> bolus(JsonInput in) {
    var dose = in.required("dose", DrugAmount::parse);
    var over = in.required("over", TimeSpan::parse);
    var every = in.optional("every", TimeSpan::parse);
    return () -> new TimedBolus(dose.get(), over.get(), every.optional());
  }

  private static Supplier<PatientBolus> patientBolus(JsonInput in) {
    var dose = in.required("dose", DrugAmount::parse);
    var over = in.optional("over", TimeSpan::parse);
    var perDay = in.requiredInt("perDay", 0, MOST_PER_DAY);
    var lockout = in.required("lockout", TimeSpan::parse);
    var resets = in.required("allotmentResets", Reads.oneOf(AllotmentResets.class));
    return () ->
        new PatientBolus(dose.get(), over.optional(), perDay.get(), lockout.get(), resets.get());
  }

  private static ZoneOffset offset(String text) {
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an offset; write for example -06:00 or +01:00");
    }
  }
}
