package dev.thecal.core.refill;

import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A filled reservoir and what leaves it. Two views that are never mixed up: the <em>expected</em> volume
 * uses the programme and what was delivered; the <em>worst case</em> uses every allotted patient bolus
 * and the pump's accuracy band, and is what dates come from.
 *
 * @param filledAt when it held {@code volume}
 * @param steps in strictly rising order, the first not after {@code filledAt}
 * @param patientBolus what the patient may release besides
 * @param accuracy ratio by which the pump may deliver more than programmed, 0 if left aside
 */
public record Reservoir(
    Instant filledAt,
    Volume volume,
    List<FlowStep> steps,
    Optional<BolusAllowance> patientBolus,
    BigDecimal accuracy) {

  private static final long SECONDS_PER_DAY = 86_400;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

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
    if (accuracy.signum() < 0) {
      throw new IllegalArgumentException("accuracy must be 0 or more, was " + accuracy);
    }
  }

  /**
   * The volume by the programme and the boluses that were delivered, not below 0, half-even.
   *
   * @param at not before the fill
   * @param delivered all patient boluses since the fill, as the pump's log says
   */
  public Volume expectedAt(Instant at, Volume delivered) {
    Exact left = leftAt(at, Use.EXPECTED).minus(Exact.of(delivered.nanolitres()));
    return new Volume(left.max(Exact.ZERO).toLong(RoundingMode.HALF_EVEN));
  }

  /**
   * The least volume there can be, not below 0, rounded down.
   *
   * @param at not before the fill
   */
  public Volume worstCaseAt(Instant at) {
    return new Volume(leftAt(at, Use.WORST_CASE).max(Exact.ZERO).toLong(RoundingMode.DOWN));
  }

  /**
   * The earliest moment at which the volume can be at or below a limit, to the second, never later.
   *
   * @return empty if it never gets there
   */
  public Optional<Instant> reaches(Volume limit) {
    return daysUntil(limit)
        .map(days -> days.times(SECONDS_PER_DAY).toLong(RoundingMode.DOWN))
        .map(filledAt::plusSeconds);
  }

  /** Days of 24 hours from the fill until {@link #reaches}, exact; 0 if it is there already. */
  public Optional<Exact> daysUntil(Volume limit) {
    Exact left = Exact.of(volume.nanolitres()).minus(Exact.of(limit.nanolitres()));
    if (left.signum() <= 0) {
      return Optional.of(Exact.ZERO);
    }
    for (int i = 0; i < steps.size(); i++) {
      Exact start = daysAfterFill(steps.get(i).from());
      Exact flow = flow(steps.get(i), Use.WORST_CASE);
      Optional<Exact> length = nextStart(i).map(next -> next.minus(start));
      Optional<Exact> needed =
          flow.signum() == 0 ? Optional.empty() : Optional.of(left.dividedBy(flow));
      if (needed.isPresent()
          && length.filter(l -> l.compareTo(needed.get()) < 0).isEmpty()) {
        return Optional.of(start.plus(needed.get()));
      }
      left = left.minus(flow.times(length.orElse(Exact.ZERO)));
    }
    return Optional.empty();
  }

  private enum Use {
    EXPECTED,
    WORST_CASE
  }

  private Exact leftAt(Instant at, Use use) {
    if (at.isBefore(filledAt)) {
      throw new IllegalArgumentException(at + " is before the fill " + filledAt);
    }
    Exact now = daysAfterFill(at);
    Exact left = Exact.of(volume.nanolitres());
    for (int i = 0; i < steps.size(); i++) {
      Exact start = daysAfterFill(steps.get(i).from()).min(now);
      Exact end = nextStart(i).orElse(now).min(now);
      left = left.minus(flow(steps.get(i), use).times(end.minus(start)));
    }
    return left;
  }

  /** In nL/day. */
  private Exact flow(FlowStep step, Use use) {
    Exact programmed = Exact.of(step.flow().nanolitresPerDay());
    return switch (use) {
      case EXPECTED -> programmed;
      case WORST_CASE ->
        programmed.plus(bolusesPerDay()).times(Exact.of(accuracy.add(BigDecimal.ONE)));
    };
  }

  private Exact bolusesPerDay() {
    return patientBolus
        .map(b -> Exact.of(b.volume().nanolitres()).times(b.maxPerDay()))
        .orElse(Exact.ZERO);
  }

  private Optional<Exact> nextStart(int step) {
    return step + 1 < steps.size()
        ? Optional.of(daysAfterFill(steps.get(step + 1).from()))
        : Optional.empty();
  }

  /** 0 for what lies before the fill. */
  private Exact daysAfterFill(Instant at) {
    Duration since = Duration.between(filledAt, at);
    return Exact.of(since.getSeconds())
        .plus(Exact.ratio(since.getNano(), NANOS_PER_SECOND))
        .dividedBy(SECONDS_PER_DAY)
        .max(Exact.ZERO);
  }
}
