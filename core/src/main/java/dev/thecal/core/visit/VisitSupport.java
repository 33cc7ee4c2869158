package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.calculation.Calculations;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.status.Living;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What a visit asks about patient, pump and clinic, and what it writes there when it ends. */
public final class VisitSupport {

  private final PatientRegister register;
  private final Chart chart;
  private final Implants implants;
  private final ClinicDirectory directory;
  private final StepChecks checks;
  private final Infusions infusions;
  private final Living living;
  private final VisitWriter writer;
  private final VisitLedger ledger;

  /** What is known of pumps and drugs in general. */
  public record Reference(PumpModels pumps, Calculations calculations, ClinicFigures figures) {

    @Inject
    public Reference {}
  }

  /** What a visit is held against and what it is entered in. */
  public record Books(Infusions infusions, ChangeOrders changes, Ledger ledger, Living living) {

    @Inject
    public Books {}
  }

  @Inject
  public VisitSupport(
      PatientRegister register,
      Chart chart,
      Implants implants,
      ClinicDirectory directory,
      Reference reference,
      Books books) {
    this.register = register;
    this.chart = chart;
    this.implants = implants;
    this.directory = directory;
    this.infusions = books.infusions();
    this.living = books.living();
    this.writer = new VisitWriter(infusions, reference.pumps());
    this.ledger = new VisitLedger(books.ledger(), reference.figures());
    this.checks = new StepChecks(
        new VolumeChecks(reference.pumps(), reference.calculations()),
        infusions,
        books.changes(),
        ledger);
  }

  /** As {@link Living#require}. */
  void requireLiving(Access access, VisitKey key) {
    living.require(access, key.clinic(), key.patient());
  }

  Implant pump(Access access, VisitKey key) {
    return implants.getInBody(access, key.clinic(), key.patient()).value();
  }

  Patient patient(Access access, VisitKey key) {
    return register.get(access, key.clinic(), key.patient()).value();
  }

  List<Finding> limits(Access access, Implant pump, Preparation order) {
    return infusions.check(access, pump, order);
  }

  StepChecks checks() {
    return checks;
  }

  VisitWriter writer() {
    return writer;
  }

  VisitLedger ledger() {
    return ledger;
  }

  /**
   * @param earlier finished visits for the same pump
   * @throws Refusal CONFLICT if the pump of the visit left the body
   */
  VisitContext context(Access access, RefillVisit visit, List<RefillVisit> earlier) {
    VisitKey key = visit.key();
    InfusionHistory history = infusions
        .history(access, key.clinic(), key.patient())
        .filter(known -> known.implant().id().equals(visit.implant()))
        .orElseThrow(() -> Refusal.conflict(
            "pump-removed",
            "the pump of this visit is not in the body any more; cancel the visit"));
    var zone = directory.get(access, key.clinic()).value().zone();
    return new VisitContext(
        visit,
        patient(access, key),
        history,
        earlier,
        PatientChart.standing(chart.read(access, key.clinic(), key.patient()).allergies()),
        LocalDate.ofInstant(access.at(), zone));
  }
}
