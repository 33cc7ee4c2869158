package dev.thecal.core.titration;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.TitrationCap;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A change of a daily dose that somebody thinks about.
 *
 * @param drug whose dose changes
 * @param age of the patient in years; unknown: an adult is assumed, with a finding
 * @param current dose now
 * @param proposed dose after the step
 * @param origin of a spasticity; unknown: the stricter cap
 * @param recent steps up before, the last 7 days and the same day of the week before at least
 * @param on the day of the step
 */
public record Step(
    Drug drug,
    Optional<Integer> age,
    DailyDose current,
    DailyDose proposed,
    Optional<Origin> origin,
    List<Increase> recent,
    LocalDate on) {

  private static final int ADULT = 18;
  private static final int DAYS_OF_WEEK = 7;

  public Step {
    recent = List.copyOf(recent);
  }

  boolean child() {
    return age.filter(years -> years < ADULT).isPresent();
  }

  /** An unknown origin is the stricter one. */
  TitrationCap.Group group() {
    if (child()) {
      return TitrationCap.Group.CHILD;
    }
    return origin.orElse(Origin.CEREBRAL) == Origin.SPINAL
        ? TitrationCap.Group.SPINAL
        : TitrationCap.Group.CEREBRAL;
  }

  boolean adultsOnly() {
    return child() && drug.adultsOnly().filter(Cited::value).isPresent();
  }

  boolean raises() {
    return proposed.compareTo(current) > 0;
  }

  boolean lowers() {
    return proposed.compareTo(current) < 0;
  }

  /** Only days are known: a step a week ago to the day may be less than 168 hours old, so it counts. */
  long stepsOfTheWeek() {
    return recent.stream()
        .filter(step -> step.increment().nanogramsPerDay() > 0)
        .filter(step -> !step.on().isBefore(on.minusDays(DAYS_OF_WEEK)))
        .count();
  }

  /** What was added on this very day belongs to the same 24 hours. */
  Exact doseOfYesterday() {
    Exact added = recent.stream()
        .filter(step -> step.on().equals(on))
        .map(step -> Exact.of(step.increment().nanogramsPerDay()))
        .reduce(Exact.ZERO, Exact::plus);
    return exact(current).minus(added).max(Exact.ZERO);
  }

  static Exact exact(DailyDose dose) {
    return Exact.of(dose.nanogramsPerDay());
  }
}
