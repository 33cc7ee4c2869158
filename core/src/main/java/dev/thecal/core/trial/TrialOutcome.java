package dev.thecal.core.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trial showed: less pain by the clinic's threshold, better function, tolerable, and wanted.
 *
 * @param reduction part of the baseline by which the pain fell, rounded half-even to 6 decimals for
 *     display, negative if it rose; empty without both scores or with a baseline of 0
 * @param success empty when something is missing or the baseline is 0: then a clinician reviews
 * @param missing the names of what was not told, in a fixed order
 */
public record TrialOutcome(
    Optional<BigDecimal> reduction, Optional<Boolean> success, List<String> missing) {

  /** The outcome in one word. */
  public enum Result {
    SUCCESS,
    FAILURE,
    UNDETERMINED
  }

  private static final int DECIMALS = 6;

  public TrialOutcome {
    missing = List.copyOf(missing);
  }

  /**
   * Judges a trial.
   *
   * @param baseline pain before the trial, 0 to 10
   * @param sustained the worst pain in the stated observation window, 0 to 10
   * @param functionImproved a recorded gain of function
   * @param intolerable an adverse effect that forbids going on
   * @param patientWants the patient asks for the implant after the trial
   */
  public static TrialOutcome of(
      Optional<BigDecimal> baseline,
      Optional<BigDecimal> sustained,
      Optional<Boolean> functionImproved,
      Optional<Boolean> intolerable,
      Optional<Boolean> patientWants,
      SuccessThreshold threshold) {
    List<String> missing =
        missing(baseline, sustained, functionImproved, intolerable, patientWants);
    boolean measurable = baseline.filter(b -> b.signum() > 0).isPresent() && sustained.isPresent();
    Optional<BigDecimal> reduction =
        measurable ? Optional.of(reduction(baseline.get(), sustained.get())) : Optional.empty();
    if (!measurable || !missing.isEmpty()) {
      return new TrialOutcome(reduction, Optional.empty(), missing);
    }
    boolean success = threshold.metBy(baseline.get(), sustained.get())
        && functionImproved.get()
        && !intolerable.get()
        && patientWants.get();
    return new TrialOutcome(reduction, Optional.of(success), missing);
  }

  /** SUCCESS, FAILURE or UNDETERMINED. */
  public Result result() {
    return success.map(yes -> yes ? Result.SUCCESS : Result.FAILURE).orElse(Result.UNDETERMINED);
  }

  private static BigDecimal reduction(BigDecimal baseline, BigDecimal sustained) {
    return baseline
        .subtract(sustained)
        .divide(baseline, DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  private static List<String> missing(
      Optional<?> baseline,
      Optional<?> sustained,
      Optional<?> functionImproved,
      Optional<?> intolerable,
      Optional<?> patientWants) {
    var missing = new ArrayList<String>();
    addIfEmpty(missing, "baseline", baseline);
    addIfEmpty(missing, "sustained", sustained);
    addIfEmpty(missing, "functionImproved", functionImproved);
    addIfEmpty(missing, "intolerable", intolerable);
    addIfEmpty(missing, "patientWants", patientWants);
    return missing;
  }

  private static void addIfEmpty(List<String> missing, String name, Optional<?> value) {
    if (value.isEmpty()) {
      missing.add(name);
    }
  }
}
