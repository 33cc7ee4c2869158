package dev.thecal.core.calculation;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.MinuteCoverage;
import dev.thecal.core.infusion.ProgrammeCheck;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A part of the day with one rate; it may cross midnight.
 *
 * @param from minute of the day, inclusive, 0 to 1439
 * @param to minute of the day, exclusive, 0 to 1440
 * @param dose per hour
 */
record FlexSegment(int from, int to, Measure dose) {

  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 1440;

  static Supplier<FlexSegment> read(JsonInput in) {
    var from = in.required("from", FlexSegment::start);
    var to = in.required("to", Inputs::minuteOfDay);
    var dose = in.required("dose", Inputs.any(Dimension.HOURLY_DOSE));
    if (from.optional().isPresent() && from.optional().equals(to.optional())) {
      in.problem("to", "from and to are the same time; the whole day is 00:00 to 24:00");
    }
    return () -> new FlexSegment(from.get(), to.get(), dose.get());
  }

  /** A moment within the day: not 24:00. */
  static int start(String text) {
    int minute = Inputs.minuteOfDay(text);
    if (minute == MINUTES_PER_DAY) {
      throw new IllegalArgumentException("\"24:00\" is the end of a day; write 00:00");
    }
    return minute;
  }

  /** Says what is wrong unless the segments cover each minute of the day exactly once. */
  static Optional<String> coverageProblem(List<FlexSegment> segments) {
    var covered = new MinuteCoverage(MINUTES_PER_DAY);
    segments.forEach(segment -> covered.add(segment.from(), segment.minutes()));
    OptionalInt wrong = covered.firstWrong();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(problem(wrong.getAsInt(), covered.times(wrong.getAsInt()), total(segments)));
  }

  private static String problem(int minute, int times, int total) {
    return String.format(
        Locale.ROOT,
        "the segments must cover the 24 h of a day exactly once: %02d:%02d is covered %d times, in"
            + " all %d h %d min",
        minute / MINUTES_PER_HOUR,
        minute % MINUTES_PER_HOUR,
        times,
        total / MINUTES_PER_HOUR,
        total % MINUTES_PER_HOUR);
  }

  /** In ng. */
  Exact delivered() {
    return Formulas.exact(dose).times(minutes()).dividedBy(MINUTES_PER_HOUR);
  }

  /** Holds the rate of this segment against the limits of the pump. */
  List<Finding> check(PumpModel pump, Measure concentration) {
    Exact perDay = Formulas.exact(dose).times(Formulas.HOURS_PER_DAY);
    return ProgrammeCheck.checkFlow(pump, Formulas.volume(perDay, concentration));
  }

  private static int total(List<FlexSegment> segments) {
    return segments.stream().mapToInt(FlexSegment::minutes).sum();
  }

  private int minutes() {
    return to > from ? to - from : MINUTES_PER_DAY - from + to;
  }
}
