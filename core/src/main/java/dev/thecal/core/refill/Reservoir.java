package dev.thecal.core.refill;

import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A filled reservoir and what leaves it. Two views that are never mixed up: the <em>expected</em> volume
 * uses the programme and what was delivered; the <em>worst case</em> uses every allotted patient bolus
 * and the pump's accuracy band, and is what dates come from.
 *
 * <p>Closed form over exact whole numbers (nL/day × milliseconds): whole cycles of each step by division,
 * then the part of a cycle. Nothing is stepped through.
 *
 * @param filledAt when it held {@code volume}, to the millisecond
 * @param steps in strictly rising order, the first not after {@code filledAt}
 * @param accuracy by how much the pump may deliver more than programmed
 */
public record Reservoir(
    Instant filledAt, Volume volume, List<FlowStep> steps, AccuracyBand accuracy) {

  private static final long DAY = FlowCycle.DAY;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_SECOND = 1_000;

  public Reservoir {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.get(0).from().isAfter(filledAt)) {
      throw new IllegalArgumentException(
          "the first flow must hold at the fill " + filledAt + ", steps were " + steps);
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).from().isAfter(steps.get(i - 1).from())) {
        throw new IllegalArgumentException("step " + steps.get(i) + " is out of order");
      }
    }
  }

  /**
   * The volume by the programme and the boluses that were delivered, not below 0, half-even.
   *
   * @param at not before the fill
   * @param delivered all patient boluses since the fill, as the pump's log says
   */
  public Volume expectedAt(Instant at, Volume delivered) {
    long told = told(at, at.toEpochMilli(), false);
    long full = scaled(volume);
    long left = told >= full ? 0 : full - told - scaled(delivered);
    return new Volume(left <= 0 ? 0 : halfEven(left));
  }

  /**
   * The least volume there can be, not below 0, rounded down.
   *
   * @param at not before the fill
   */
  public Volume worstCaseAt(Instant at) {
    // up to the next whole millisecond
    long now = at.plusNanos(NANOS_PER_MILLI - 1).toEpochMilli();
    long told = told(at, now, true);
    long full = scaled(volume);
    long left = told >= full ? 0 : full - accuracy.delivered(told);
    return new Volume(left <= 0 ? 0 : left / DAY);
  }

  /**
   * The earliest moment at which the volume can be at or below a limit, to the second, never later.
   *
   * @return empty if it never gets there
   */
  public Optional<Instant> reaches(Volume limit) {
    if (volume.compareTo(limit) <= 0) {
      return Optional.of(filledAt);
    }
    Goal goal = goal(limit);
    Hit hit = hit(goal);
    return hit.never()
        ? Optional.empty()
        : Optional.of(filledAt.plusSeconds(hit.millis(goal.most()) / MILLIS_PER_SECOND));
  }

  /** Days of 24 hours from the fill until {@link #reaches}, exact; 0 if it is there already. */
  public Optional<Exact> daysUntil(Volume limit) {
    if (volume.compareTo(limit) <= 0) {
      return Optional.of(Exact.ZERO);
    }
    Goal goal = goal(limit);
    Hit hit = hit(goal);
    Exact told =
        Exact.of(goal.flowing()).times(accuracy.denominator()).dividedBy(accuracy.numerator());
    return hit.never()
        ? Optional.empty()
        : Optional.of(Exact.of(hit.start())
            .plus(told.minus(Exact.of(hit.delivered())).dividedBy(hit.flow()))
            .dividedBy(DAY));
  }

  /**
   * What flows until a limit, in nL/day × milliseconds.
   *
   * @param flowing out of the pump
   * @param most what the pump was told then, rounded down: finds the moment
   * @param least the same rounded up: finds the step
   */
  private record Goal(long flowing, long most, long least) {}

  /**
   * The step part in which a goal is reached.
   *
   * @param start in milliseconds after the fill
   * @param delivered until then
   * @param flow in nL/day, 0 for never
   */
  private record Hit(long start, long delivered, long flow) {

    static final Hit NEVER = new Hit(0, 0, 0);

    boolean never() {
      return flow == 0;
    }

    long millis(long goal) {
      return start + (goal - delivered) / flow;
    }
  }

  private Goal goal(Volume limit) {
    long flowing = Math.multiplyExact(volume.nanolitres() - limit.nanolitres(), DAY);
    long most = accuracy.told(flowing);
    return new Goal(flowing, most, accuracy.exact(flowing) ? most : most + 1);
  }

  private Hit hit(Goal goal) {
    long filled = filledAt.toEpochMilli();
    long sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      FlowStep step = steps.get(i);
      long start = Math.max(filled, step.from().toEpochMilli());
      boolean last = i + 1 == steps.size();
      long end = last ? Long.MAX_VALUE : steps.get(i + 1).from().toEpochMilli();
      if (end <= start) {
        continue;
      }
      long flowed = last ? 0 : step.cycle().delivered(start, end, step.bolusFlow());
      if (last || flowed >= goal.least() - sum) {
        Crossing found = step.cycle().reach(start, goal.least() - sum, step.bolusFlow());
        return found.never()
            ? Hit.NEVER
            : new Hit(start - filled + found.start(), sum + found.delivered(), found.flow());
      }
      sum += flowed;
    }
    return Hit.NEVER;
  }

  /** What the pump was told to deliver from the fill until then; past the whole volume it stops counting. */
  private long told(Instant at, long now, boolean withBoluses) {
    if (at.isBefore(filledAt)) {
      throw new IllegalArgumentException(at + " is before the fill " + filledAt);
    }
    long filled = filledAt.toEpochMilli();
    long full = scaled(volume);
    long sum = 0;
    for (int i = 0; i < steps.size() && sum < full; i++) {
      FlowStep step = steps.get(i);
      long start = Math.max(filled, step.from().toEpochMilli());
      long end = i + 1 < steps.size() ? Math.min(now, steps.get(i + 1).from().toEpochMilli()) : now;
      if (end > start) {
        long extra = withBoluses ? step.bolusFlow() : 0;
        // never more than is in it: that is all it can say
        sum += Math.min(full - sum, step.cycle().delivered(start, end, extra));
      }
    }
    return sum;
  }

  private static long scaled(Volume volume) {
    return Math.multiplyExact(volume.nanolitres(), DAY);
  }

  private static long halfEven(long scaled) {
    long down = scaled / DAY;
    long twice = 2 * (scaled % DAY);
    boolean up = twice > DAY || (twice == DAY && down % 2 != 0);
    return up ? down + 1 : down;
  }
}
