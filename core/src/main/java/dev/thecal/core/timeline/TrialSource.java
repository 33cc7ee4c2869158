package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.trial.AcceptedPlan;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.TrialPlanRecords;
import dev.thecal.core.trial.TrialRecords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Planned trials, and trials with their outcomes as last corrected. */
public final class TrialSource implements TimelineSource {

  private static final String PLAN = "trial-plan";
  private static final String TRIAL = "trial";

  private final TrialPlanRecords plans;
  private final TrialRecords trials;

  @Inject
  public TrialSource(TrialPlanRecords plans, TrialRecords trials) {
    this.plans = plans;
    this.trials = trials;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PLAN, TRIAL);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return Stream.concat(
            plans.list(access, clinic, patient).stream().map(TrialSource::plan),
            trials.list(access, clinic, patient).stream()
                .map(Versioned::value)
                .map(TrialSource::trial))
        .toList();
  }

  private static Happening plan(AcceptedPlan accepted) {
    return Happening.of(
        When.at(accepted.plan().at()),
        new Subject(PLAN, accepted.plan().id().value(), 1),
        "Trial planned for this time: " + Say.plain(accepted.plan().drug()) + ", "
            + Say.plain(accepted.plan().method()),
        accepted.recordedBy());
  }

  private static Happening trial(JudgedTrial judged) {
    return new Happening(
        When.on(judged.trial().startedOn()),
        new Subject(TRIAL, judged.trial().id().value(), 1),
        "Trial began: " + Say.plain(judged.trial().drug()) + ", "
            + Say.plain(judged.trial().method()) + "; outcome "
            + Say.plain(judged.outcome().result()),
        Optional.empty(),
        Optional.empty());
  }
}
