package dev.thecal.core.infusion;

import dev.thecal.core.quantity.DailyDose;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How a pump delivers when it is more than one constant rate.
 *
 * @param pumpClock the offset of the pump's own clock; it is fixed and ignores daylight saving. Needed for
 *     segments
 * @param segments of a flex programme, each minute of the week once; empty for other modes
 * @param basal under the boluses that the pump gives by itself; empty is none
 * @param bolus that the pump gives by itself
 * @param patientBolus that the patient may release
 */
public record Delivery(
    Optional<ZoneOffset> pumpClock,
    List<RateSegment> segments,
    Optional<DailyDose> basal,
    Optional<TimedBolus> bolus,
    Optional<PatientBolus> patientBolus) {

  /** One constant rate and nothing else. */
  public static final Delivery CONSTANT = new Delivery(
      Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Delivery {
    segments = List.copyOf(segments);
    if (!segments.isEmpty()) {
      if (pumpClock.isEmpty()) {
        throw new IllegalArgumentException("segments need the offset of the pump's clock");
      }
      RateSegment.coverageProblem(segments).ifPresent(problem -> {
        throw new IllegalArgumentException(problem);
      });
    }
  }

  /** The most that segments or boluses deliver in any 24 hours, patient boluses aside. */
  DailyDose doseInDay() {
    return bolus
        .map(timed -> DoseInDay.of(basalDose(), timed))
        .orElseGet(() -> DoseInDay.ofSegments(segments));
  }

  DailyDose basalDose() {
    return basal.orElse(new DailyDose(0));
  }
}
