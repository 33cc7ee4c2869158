package dev.thecal.core.infusion;

import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;

/** The most that a programme delivers by itself in any 24 hours, patient boluses aside. */
final class DoseInDay {

  private static final int MINUTES_PER_HOUR = 60;
  private static final int WEEK = 7 * DayMinute.PER_DAY;

  private DoseInDay() {}

  /**
   * By segments: the heaviest span of 24 hours begins or ends where a segment begins. Rounded up to the
   * nanogram, so that it compares with a limit as the exact sum does.
   *
   * @throws ArithmeticException if it does not fit
   */
  static DailyDose ofSegments(List<RateSegment> segments) {
    long most = 0;
    for (RateSegment segment : segments) {
      for (int start : segment.starts()) {
        most = Math.max(most, from(segments, start));
        most = Math.max(most, from(segments, Math.floorMod(start - DayMinute.PER_DAY, WEEK)));
      }
    }
    return new DailyDose(Exact.ratio(most, MINUTES_PER_HOUR).toLong(RoundingMode.UP));
  }

  /**
   * By boluses: most in the 24 hours that begin with one.
   *
   * @throws ArithmeticException if it does not fit
   */
  static DailyDose of(DailyDose basal, TimedBolus bolus) {
    long day = Unit.DAYS.baseUnits();
    long every = bolus.every().map(span -> span.seconds()).orElse(Long.MAX_VALUE);
    long over = bolus.over().seconds();
    Exact boluses = Exact.of(day / every).plus(Exact.ratio(Math.min(over, day % every), over));
    return new DailyDose(boluses
        .times(bolus.dose().nanograms())
        .plus(Exact.of(basal.nanogramsPerDay()))
        .toLong(RoundingMode.UP));
  }

  /** In ng/h × minutes, over the 24 hours from a minute of the week. */
  private static long from(List<RateSegment> segments, int from) {
    long sum = 0;
    for (RateSegment segment : segments) {
      for (int start : segment.starts()) {
        long rate = segment.dose().nanogramsPerHour();
        sum = Math.addExact(sum, Math.multiplyExact(rate, overlap(from, start, segment.minutes())));
      }
    }
    return sum;
  }

  /** Minutes of a segment within 24 hours, both on the circle of the week. */
  private static long overlap(int from, int start, int minutes) {
    int after = Math.floorMod(start - from, WEEK);
    int beginning = Math.min(minutes, Math.max(0, DayMinute.PER_DAY - after));
    // the segment began before the span: what reaches into it
    int reachingIn = Math.max(0, Math.min(after + minutes - WEEK, DayMinute.PER_DAY));
    return (long) beginning + reachingIn;
  }
}
