package dev.thecal.core.aftercare;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.Interval;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an adjustment fits the plan, and whether it goes below the clinic's own shortest time. */
final class AdjustmentCheck {

  private AdjustmentCheck() {}

  static Adjustment checked(Access access, AftercarePlan plan, AdjustmentRequest request) {
    var problems = new ArrayList<InputProblem>();
    for (int i = 0; i < request.dates().size(); i++) {
      check(plan, request.dates(), i, problems);
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new Adjustment(
        request.by(),
        request.reason(),
        request.dates(),
        request.brace(),
        request.dates().stream().anyMatch(dates -> shorter(plan, dates)),
        access.actor().id(),
        access.at());
  }

  private static void check(
      AftercarePlan plan, List<NewDates> all, int i, List<InputProblem> problems) {
    NewDates dates = all.get(i);
    String at = "/dates/" + i;
    String name = Reads.name(dates.activity());
    if (find(plan, dates.activity()).isEmpty()) {
      problems.add(new InputProblem(at + "/activity", "the plan has no time for " + name));
    }
    if (all.subList(0, i).stream().anyMatch(other -> other.activity() == dates.activity())) {
      problems.add(new InputProblem(at + "/activity", name + " is there twice"));
    }
    if (dates.notBefore().isBefore(plan.after().on())) {
      problems.add(new InputProblem(
          at + "/notBefore",
          dates.notBefore() + " is before the day itself, " + plan.after().on()));
    }
  }

  private static boolean shorter(AftercarePlan plan, NewDates dates) {
    return find(plan, dates.activity())
        .map(restriction ->
            Interval.parse(restriction.least()).after(plan.after().on()))
        .filter(dates.notBefore()::isBefore)
        .isPresent();
  }

  private static Optional<Restriction> find(AftercarePlan plan, Restriction.Activity activity) {
    return plan.restrictions().stream()
        .filter(restriction -> restriction.activity() == activity)
        .findFirst();
  }
}
