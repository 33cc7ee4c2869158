package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlanRecords;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Plans for the weeks after an operation or a trial, in their newest versions. */
public final class PlanSource implements TimelineSource {

  private static final String AFTERCARE = "aftercare-plan";

  private final AftercarePlanRecords plans;

  @Inject
  public PlanSource(AftercarePlanRecords plans) {
    this.plans = plans;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(AFTERCARE);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return plans.list(access, clinic, patient).stream()
        .collect(Collectors.toMap(
            plan -> plan.value().id(),
            plan -> plan,
            BinaryOperator.maxBy(Comparator.comparingLong(Versioned::version))))
        .values()
        .stream()
        .map(Versioned::value)
        .map(PlanSource::happening)
        .toList();
  }

  private static Happening happening(AftercarePlan plan) {
    return new Happening(
        When.on(plan.after().on()),
        new Subject(AFTERCARE, plan.id().value(), 1),
        "Plan for the weeks after this day's " + Say.plain(plan.after().kind()),
        Optional.empty(),
        Optional.empty());
  }
}
