package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.status.Living;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Whether anything is planned at all; what the figures in force for a pump's clinic, and the step from what runs, say against a fill or a programme. */
public final class InfusionLimits {

  private final ClinicFigures figures;
  private final PlanRule rule;
  private final Living living;

  @Inject
  public InfusionLimits(ClinicFigures figures, PlanRule rule, Living living) {
    this.figures = figures;
    this.rule = rule;
    this.living = living;
  }

  /** As {@link Living#require}. */
  void requireLiving(Access access, Programme planned) {
    living.require(access, planned.clinic(), planned.patient());
  }

  List<Finding> check(Access access, Implant implant, Fill fill) {
    return of(access, implant).check(implant, fill);
  }

  /**
   * What was too old when it went in.
   *
   * @param history of the pump without the fill, or with it
   */
  List<Finding> age(Access access, InfusionHistory history, Fill fill) {
    List<Fill> before = history.standingFills().stream()
        .filter(earlier -> earlier.filledAt().isBefore(fill.filledAt()))
        .toList();
    Implant implant = history.implant();
    return new FillAge(figures.of(access, implant.clinic()).drugs())
        .check(before, fill, implant.pumpModel());
  }

  /** Every limit of pump and drugs that a programme breaks, component by component. */
  List<Finding> check(Access access, Implant implant, Programme programme) {
    return of(access, implant).check(implant, programme);
  }

  /** What speaks against the step from what the pump did at that time. */
  List<Finding> step(Access access, InfusionHistory history, Plan plan, Instant at) {
    return rule.check(access, history, plan, at);
  }

  private ReferenceLimits of(Access access, Implant implant) {
    return new ReferenceLimits(figures.of(access, implant.clinic()));
  }
}
