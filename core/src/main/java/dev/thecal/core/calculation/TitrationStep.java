package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.drug.TitrationCap;
import dev.thecal.core.drug.WithdrawalRisk;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a step of the daily dose stays within the caps of the sources. */
final class TitrationStep implements Calculation {

  private static final int ADULT = 18;
  private static final int OLDEST = 130;
  private static final int DAYS_OF_WEEK = 7;
  private static final int PERCENT = 100;

  private final Drugs drugs;

  TitrationStep(Drugs drugs) {
    this.drugs = drugs;
  }

  /** Where a spasticity comes from. */
  private enum Origin {
    SPINAL,
    CEREBRAL
  }

  private record Increase(LocalDate on, DailyDose increment) {}

  private record Step(
      Drug drug,
      Optional<Integer> age,
      Measure current,
      Measure proposed,
      Optional<Origin> origin,
      List<Increase> recent,
      LocalDate on) {

    boolean child() {
      return age.filter(years -> years < ADULT).isPresent();
    }

    boolean raises() {
      return proposed.amount() > current.amount();
    }

    long stepsOfTheWeek() {
      return recent.stream()
          .filter(step -> step.increment().nanogramsPerDay() > 0)
          .filter(step -> step.on().isAfter(on.minusDays(DAYS_OF_WEEK)))
          .count();
    }

    /** What was added on this very day belongs to the same 24 hours. */
    Exact doseOfYesterday() {
      Exact added = recent.stream()
          .filter(step -> step.on().equals(on))
          .map(step -> Exact.of(step.increment().nanogramsPerDay()))
          .reduce(Exact.ZERO, Exact::plus);
      return Formulas.exact(current).minus(added).max(Exact.ZERO);
    }
  }

  @Override
  public String name() {
    return "titration-step";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var drug = in.required("drug", drugs::get);
    var age = in.optionalInt("age", 0, OLDEST);
    var current = in.required("currentDose", Inputs.any(Dimension.DAILY_DOSE));
    var proposed = in.required("proposedDose", Inputs.any(Dimension.DAILY_DOSE));
    var origin = in.optional("origin", Reads.oneOf(Origin.class));
    var recent = in.optionalList("recentSteps", TitrationStep::increase);
    var on = in.required("on", Inputs::date);
    checkRecent(in, recent.optional().orElse(List.of()), on.optional());
    in.check();
    return answer(new Step(
            drug.get(),
            age.optional(),
            current.get(),
            proposed.get(),
            origin.optional(),
            recent.optional().orElse(List.of()),
            on.get()))
        .json();
  }

  private static Answer answer(Step step) {
    Optional<Cited<TitrationCap>> cap = cap(step);
    if (cap.isEmpty()) {
      return withoutCap(step);
    }
    Exact most = most(step, cap.get());
    boolean allowed = !step.raises() || Formulas.exact(step.proposed()).compareTo(most) <= 0;
    var answer = new Answer()
        .yesOrNo("allowed", allowed)
        .quantity("maxNextDose", most, step.current().unit(), RoundingMode.DOWN)
        .reason("cap", words(cap.get().value(), step), cap.get().source());
    addFindings(answer, step);
    return answer;
  }

  /** The strictest cap that fits; children and an unknown origin get the stricter one. */
  private static Optional<Cited<TitrationCap>> cap(Step step) {
    return step.drug().titration().stream()
        .filter(Cited::enforced)
        .filter(cap -> fits(cap.value(), step))
        .findFirst();
  }

  private static boolean fits(TitrationCap cap, Step step) {
    return !(cap instanceof TitrationCap.PercentPerDay percent) || percent.group() == group(step);
  }

  private static TitrationCap.Group group(Step step) {
    if (step.child()) {
      return TitrationCap.Group.CHILD;
    }
    return step.origin().orElse(Origin.CEREBRAL) == Origin.SPINAL
        ? TitrationCap.Group.SPINAL
        : TitrationCap.Group.CEREBRAL;
  }

  /** Those for everyone, and those for the group of this patient. */
  private static List<Cited<Guardrail<DailyDose>>> maxima(Step step) {
    return step.drug().limits().dailyMaximum().stream()
        .filter(most -> most.value().group().filter(of -> of != group(step)).isEmpty())
        .toList();
  }

  /** By the cap, and never above a daily maximum, be it enforced or a stricter draft. */
  private static Exact most(Step step, Cited<TitrationCap> cap) {
    Exact current = Formulas.exact(step.current());
    Exact most = adultsOnly(step) ? current : byCap(step, cap.value());
    for (Cited<Guardrail<DailyDose>> maximum : maxima(step)) {
      most = most.min(Exact.of(maximum.value().refusesAbove().nanogramsPerDay()));
    }
    return most;
  }

  private static Exact byCap(Step step, TitrationCap cap) {
    Exact current = Formulas.exact(step.current());
    if (cap instanceof TitrationCap.PercentPerDay percent) {
      return step.doseOfYesterday().times(PERCENT + percent.percent()).dividedBy(PERCENT);
    }
    var increment = (TitrationCap.Increment) cap;
    return step.stepsOfTheWeek() >= increment.stepsPerWeek()
        ? current
        : current.plus(Exact.of(increment.most().nanogramsPerDay()));
  }

  private static String words(TitrationCap cap, Step step) {
    if (cap instanceof TitrationCap.PercentPerDay percent) {
      return "at most " + percent.percent() + " % in 24 h";
    }
    var increment = (TitrationCap.Increment) cap;
    return "at most " + increment.most().in(step.drug().doseUnit()) + " a step and "
        + increment.stepsPerWeek() + " steps in 7 days; this would be number "
        + (step.stepsOfTheWeek() + 1);
  }

  private static Answer withoutCap(Step step) {
    var answer = new Answer().undetermined("allowed").undetermined("maxNextDose");
    answer.finding(
        "no-sourced-cap",
        Severity.WARN,
        "no source gives a step for " + step.drug().name() + ": a clinician decides",
        Citation.of("Thecal reference data", step.drug().id() + ", titration"));
    addFindings(answer, step);
    return answer;
  }

  private static void addFindings(Answer answer, Step step) {
    if (step.proposed().amount() < step.current().amount()) {
      answer.finding(
          "decrease",
          step.drug().withdrawalRisk().value() == WithdrawalRisk.SEVERE
              ? Severity.WARN
              : Severity.INFO,
          "a lower dose: watch for "
              + (step.drug().withdrawalRisk().value() == WithdrawalRisk.SEVERE
                  ? "withdrawal, it can be severe"
                  : "the return of symptoms"),
          step.drug().withdrawalRisk().source());
    }
    if (step.age().isEmpty()) {
      answer.finding(
          "age-assumed",
          Severity.WARN,
          "the age is not known: an adult is assumed",
          Citation.of("Thecal calculation contract", "titration-step, age"));
    }
    if (adultsOnly(step)) {
      answer.finding(
          "adults-only",
          Severity.REFUSE,
          step.drug().name() + " is for adults only",
          step.drug().adultsOnly().orElseThrow().source());
    }
    for (Cited<Guardrail<DailyDose>> maximum : maxima(step)) {
      DailyDose most = maximum.value().refusesAbove();
      if (step.proposed().amount() > most.nanogramsPerDay()) {
        answer.finding(
            "dose-above-maximum",
            maximum.enforced() ? Severity.REFUSE : Severity.WARN,
            step.proposed() + " is above the daily maximum of "
                + most.in(step.drug().doseUnit()),
            maximum.source());
      }
    }
    warnOfStricterDrafts(answer, step);
  }

  /** A draft cap never permits, and where it is stricter it is told. */
  private static void warnOfStricterDrafts(Answer answer, Step step) {
    Optional<Exact> sourced = cap(step).map(cap -> byCap(step, cap.value()));
    step.drug().titration().stream()
        .filter(cap -> !cap.enforced() && fits(cap.value(), step) && step.raises())
        .filter(cap -> {
          Exact draft = byCap(step, cap.value());
          return Formulas.exact(step.proposed()).compareTo(draft) > 0
              && sourced.filter(most -> most.compareTo(draft) <= 0).isEmpty();
        })
        .forEach(cap -> answer.finding(
            "above-draft-cap",
            Severity.WARN,
            "an unverified cap is stricter, " + words(cap.value(), step) + ": a reason is needed",
            cap.source()));
  }

  private static boolean adultsOnly(Step step) {
    return step.child() && step.drug().adultsOnly().filter(Cited::value).isPresent();
  }

  private static void checkRecent(JsonInput in, List<Increase> recent, Optional<LocalDate> on) {
    for (int i = 0; i < recent.size(); i++) {
      if (on.filter(recent.get(i).on()::isAfter).isPresent()) {
        in.problem("recentSteps/" + i + "/on", "the step is after " + on.get());
      }
    }
  }

  private static Supplier<Increase> increase(JsonInput in) {
    var on = in.required("on", Inputs::date);
    var increment = in.required("increment", DailyDose::parse);
    return () -> new Increase(on.get(), increment.get());
  }
}
