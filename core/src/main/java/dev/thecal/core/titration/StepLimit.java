package dev.thecal.core.titration;

import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.drug.TitrationCap;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.util.List;
import java.util.Optional;

/**
 * How far a step may go by the caps of the sources: the arithmetic behind {@code titration-step}.
 *
 * @param cap the cap that holds; empty if no source gives one
 * @param most the highest dose after the step in ng/day; empty without a cap, never "no limit"
 * @param allowed whether the proposed dose is within it; empty without a cap, never true
 */
public record StepLimit(
    Optional<Cited<TitrationCap>> cap, Optional<Exact> most, Optional<Boolean> allowed) {

  private static final int PERCENT = 100;

  public static StepLimit of(Step step) {
    Optional<Cited<TitrationCap>> cap = cap(step);
    Optional<Exact> most = cap.map(held -> most(step, held));
    return new StepLimit(
        cap,
        most,
        most.map(limit -> !step.raises() || Step.exact(step.proposed()).compareTo(limit) <= 0));
  }

  /** The cap in words, with the count of steps where it counts them. */
  public static String words(TitrationCap cap, Step step) {
    if (cap instanceof TitrationCap.PercentPerDay percent) {
      return "at most " + percent.percent() + " % in 24 h";
    }
    var increment = (TitrationCap.Increment) cap;
    return "at most " + increment.most().in(step.drug().doseUnit()) + " a step and "
        + increment.stepsPerWeek() + " steps in 7 days; this would be number "
        + (step.stepsOfTheWeek() + 1);
  }

  /** The strictest cap that fits; children and an unknown origin get the stricter one. */
  private static Optional<Cited<TitrationCap>> cap(Step step) {
    return step.drug().titration().stream()
        .filter(Cited::enforced)
        .filter(cap -> fits(cap.value(), step))
        .findFirst();
  }

  static boolean fits(TitrationCap cap, Step step) {
    return !(cap instanceof TitrationCap.PercentPerDay percent) || percent.group() == step.group();
  }

  /** Those for everyone, and those for the group of this patient. */
  static List<Cited<Guardrail<DailyDose>>> maxima(Step step) {
    return step.drug().limits().dailyMaximum().stream()
        .filter(most -> most.value().group().filter(of -> of != step.group()).isEmpty())
        .toList();
  }

  /** By the cap, and never above a daily maximum, be it enforced or a stricter draft. */
  private static Exact most(Step step, Cited<TitrationCap> cap) {
    Exact most = step.adultsOnly() ? Step.exact(step.current()) : byCap(step, cap.value());
    for (Cited<Guardrail<DailyDose>> maximum : maxima(step)) {
      most = most.min(Step.exact(maximum.value().refusesAbove()));
    }
    return most;
  }

  static Exact byCap(Step step, TitrationCap cap) {
    Exact current = Step.exact(step.current());
    if (cap instanceof TitrationCap.PercentPerDay percent) {
      return step.doseOfYesterday().times(PERCENT + percent.percent()).dividedBy(PERCENT);
    }
    var increment = (TitrationCap.Increment) cap;
    return step.stepsOfTheWeek() >= increment.stepsPerWeek()
        ? current
        : current.plus(Step.exact(increment.most()));
  }
}
