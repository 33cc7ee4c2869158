package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Implant;
import jakarta.inject.Inject;
import java.util.List;

/** What the figures in force for a pump's clinic say against a fill or a programme. */
public final class InfusionLimits {

  private final ClinicFigures figures;

  @Inject
  public InfusionLimits(ClinicFigures figures) {
    this.figures = figures;
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

  private ReferenceLimits of(Access access, Implant implant) {
    return new ReferenceLimits(figures.of(access, implant.clinic()));
  }
}
