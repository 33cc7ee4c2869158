package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.ClinicId;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.plan.OpenPlan;
import dev.thecal.scheduling.plan.Placement;
import dev.thecal.scheduling.plan.Plan;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProblem;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.plan.Planner;
import dev.thecal.scheduling.plan.VisitToPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans the open pumps and says the plan in terms of patients and slots. */
record ProposalMaker(ClinicId clinic, LocalDate today, LocalDate to, List<Due> open, int booked) {

  RefillProposal make(
      DueVisits visits,
      Map<String, FreeStretches.Stretch> free,
      PlanBudget budget,
      PlanProgress progress) {
    List<VisitToPlan> wanted =
        open.stream().flatMap(due -> visits.of(due).stream()).toList();
    var problem = new PlanProblem(
        wanted, free.values().stream().map(FreeStretches.Stretch::bin).toList());
    Plan plan = Planner.plan(problem, budget, progress);
    var reasons = new OpenPlan(problem, plan);
    Map<String, Due> byId =
        open.stream().collect(Collectors.toMap(DueVisits::id, Function.identity()));
    return new RefillProposal(
        clinic,
        today,
        to,
        plan.placements().stream()
            .map(placement -> visit(placement, due(byId, placement.visit()), free, reasons))
            .sorted(Comparator.comparing((ProposedVisit one) -> one.slot().startsAt())
                .thenComparing(one -> one.patient().value()))
            .toList(),
        plan.unplaced().stream()
            .map(left -> new RefillProposal.UnplacedPump(
                due(byId, left.visit()).patient(),
                due(byId, left.visit()).implantId(),
                left.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                left.text()))
            .toList(),
        open.stream().filter(due -> !due.window().dated()).map(Due::patient).toList(),
        booked,
        plan.score(),
        plan.bound(),
        Math.ceil(plan.gap() * 1000) / 10,
        InputFingerprint.of(problem, budget));
  }

  private static Due due(Map<String, Due> byId, String visit) {
    Due due = byId.get(visit);
    if (due == null) {
      throw new IllegalStateException("the plan names \"" + visit + "\", which nobody asked for");
    }
    return due;
  }

  private static ProposedVisit visit(
      Placement placement, Due due, Map<String, FreeStretches.Stretch> free, OpenPlan reasons) {
    FreeStretches.Stretch stretch = free.get(placement.bin());
    if (stretch == null) {
      throw new IllegalStateException(placement + " is in no free stretch");
    }
    Instant starts =
        stretch.startsAt().plus(Duration.between(stretch.bin().from(), placement.from()));
    Slot slot = VisitType.REFILL.slot(
        stretch.lane().site().siteId(),
        stretch.lane().room().id(),
        stretch.lane().clinician().id(),
        starts);
    return new ProposedVisit(
        due.patient(),
        due.implantId(),
        slot,
        placement.bucket().day(),
        placement.late(),
        WindowDays.of(due.window()),
        reasons.explain(placement.visit()).text());
  }
}
