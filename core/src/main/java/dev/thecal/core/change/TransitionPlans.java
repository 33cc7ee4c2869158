package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Plans how a drug or a concentration is changed in the pump of a patient. Records nothing. */
public final class TransitionPlans {

  private final Infusions infusions;
  private final Implants implants;
  private final ChangeOrders orders;
  private final ClinicFigures figures;
  private final Transactions transactions;

  @Inject
  public TransitionPlans(
      Infusions infusions,
      Implants implants,
      ChangeOrders orders,
      ClinicFigures figures,
      Transactions transactions) {
    this.infusions = infusions;
    this.implants = implants;
    this.orders = orders;
    this.figures = figures;
    this.transactions = transactions;
  }

  /**
   * From what the pump holds and does now.
   *
   * @throws Refusal NOT_FOUND without a pump in the body
   */
  public TransitionPlan plan(Access access, Transition wanted) {
    return transactions.call(() -> {
      Programme next = wanted.programme();
      InfusionHistory history = infusions
          .history(access, next.clinic(), next.patient())
          .orElseThrow(() ->
              Refusal.notFound("pump in the body of patient", next.patient().value()));
      return plan(access, history.implant(), Before.of(history, access.at()), wanted);
    });
  }

  /**
   * For a change on record, from what the pump held and did when it was proposed; the catheter holds what the
   * pump gave, and the residue is the figure of the pump model.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED if the change puts nothing new into the pump
   */
  public TransitionPlan plan(Access access, ClinicId clinic, PatientId patient, ChangeId id) {
    return transactions.call(() -> {
      ChangeOrder order = orders.get(access, clinic, patient, id).value();
      if (order.fill().isEmpty()) {
        throw Refusal.notAllowed(
            "no-fill-planned",
            "change \"" + id + "\" puts nothing new into the pump: there is nothing to bridge",
            List.of());
      }
      Implant implant = implants.get(access, clinic, patient, order.implant()).value();
      var wanted = new Transition(
          order.programme(), order.fill().orElseThrow(), Optional.empty(), CatheterHolds.DRUG);
      return plan(access, implant, order.before(), wanted);
    });
  }

  private TransitionPlan plan(Access access, Implant implant, Before before, Transition wanted) {
    var model = figures.of(access, implant.clinic()).pumps().find(implant.pumpModel());
    return new TransitionWriter(implant, model, before, wanted).write();
  }
}
