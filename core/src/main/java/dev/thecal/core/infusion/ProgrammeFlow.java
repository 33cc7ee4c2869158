package dev.thecal.core.infusion;

import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.TimeSpan;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.BolusAllowance;
import dev.thecal.core.refill.FlowCycle;
import dev.thecal.core.refill.FlowCycle.Part;
import dev.thecal.core.refill.FlowStep;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a programme takes out of the reservoir, step by step; each flow is rounded up: it empties earlier. */
final class ProgrammeFlow {

  /** A Monday long past: a week begins on Monday 00:00 of the pump's clock. */
  private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

  private static final Duration WEEK = Duration.ofDays(7);

  private ProgrammeFlow() {}

  /** The steps of a programme, the first at its beginning; the last one goes on for ever. */
  static List<FlowStep> steps(Programme programme) {
    Optional<BolusAllowance> allowance =
        programme.delivery().patientBolus().map(bolus -> allowance(bolus, programme));
    return switch (programme.mode()) {
      case SIMPLE_CONTINUOUS, CONSTANT_FLOW, STOPPED ->
        List.of(new FlowStep(programme.from(), programme.flow()).with(allowance));
      case FLEX -> List.of(new FlowStep(programme.from(), week(programme), allowance));
      case PERIODIC_BOLUS ->
        List.of(new FlowStep(programme.from(), intervals(programme), allowance));
      case SINGLE_BOLUS -> once(programme, allowance);
    };
  }

  /** The exact rate of a bolus in ng/day. */
  static Exact rate(DrugAmount dose, TimeSpan over) {
    return Exact.of(dose.nanograms()).times(Unit.DAYS.baseUnits()).dividedBy(over.seconds());
  }

  private static FlowCycle week(Programme programme) {
    Instant monday =
        MONDAY.atStartOfDay().toInstant(programme.delivery().pumpClock().orElseThrow());
    boolean daily = programme.delivery().segments().stream().allMatch(RateSegment::daily);
    Map<Integer, FlowRate> byMinute = new TreeMap<>();
    for (RateSegment segment : programme.delivery().segments()) {
      FlowRate flow = flow(segment.dose().perDay(), programme.concentration());
      for (int start : segment.starts()) {
        byMinute.put(start, flow);
      }
    }
    return daily ? cycle(monday, Duration.ofDays(1), byMinute) : cycle(monday, WEEK, byMinute);
  }

  /** What begins after the cycle's start belongs, until then, to the part that was last in it. */
  private static FlowCycle cycle(Instant anchor, Duration length, Map<Integer, FlowRate> byMinute) {
    var parts = new TreeMap<Integer, FlowRate>();
    byMinute.forEach((minute, flow) -> {
      if (minute < length.toMinutes()) {
        parts.put(minute, flow);
      }
    });
    parts.putIfAbsent(0, parts.lastEntry().getValue());
    return FlowCycle.of(
        anchor,
        length,
        parts.entrySet().stream()
            .map(part -> new Part(Duration.ofMinutes(part.getKey()), part.getValue()))
            .toList());
  }

  private static FlowCycle intervals(Programme programme) {
    TimedBolus bolus = programme.delivery().bolus().orElseThrow();
    Duration every = bolus.every().orElseThrow().duration();
    Duration over = bolus.over().duration();
    Part first = new Part(Duration.ZERO, withBolus(programme, bolus));
    return FlowCycle.of(
        programme.from(),
        every,
        over.compareTo(every) < 0
            ? List.of(first, new Part(over, basal(programme)))
            : List.of(first));
  }

  private static List<FlowStep> once(Programme programme, Optional<BolusAllowance> allowance) {
    TimedBolus bolus = programme.delivery().bolus().orElseThrow();
    Instant end = programme.from().plus(bolus.over().duration());
    return List.of(
        new FlowStep(programme.from(), withBolus(programme, bolus)).with(allowance),
        new FlowStep(end, basal(programme)).with(allowance));
  }

  private static FlowRate basal(Programme programme) {
    return flow(programme.delivery().basalDose(), programme.concentration());
  }

  private static FlowRate withBolus(Programme programme, TimedBolus bolus) {
    Exact perDay = rate(bolus.dose(), bolus.over())
        .plus(Exact.of(programme.delivery().basalDose().nanogramsPerDay()));
    return new FlowRate(
        ProgrammeCheck.exactFlow(perDay, programme.concentration()).toLong(RoundingMode.UP));
  }

  private static BolusAllowance allowance(PatientBolus bolus, Programme programme) {
    // ng ÷ ng/mL as a flow is ng/day ÷ ng/mL: the same quotient
    FlowRate volume = flow(new DailyDose(bolus.dose().nanograms()), programme.concentration());
    return new BolusAllowance(
        new Volume(volume.nanolitresPerDay()),
        Math.toIntExact(bolus.allotment().perDayInTheLongRun()));
  }

  private static FlowRate flow(DailyDose dose, Concentration concentration) {
    return Programme.flowOf(dose, concentration);
  }
}
