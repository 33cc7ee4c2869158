package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.refuse;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.ProgrammeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks against a step. A fact is always recorded; what must not be passed over is said. */
final class StepChecks {

  private final VolumeChecks volumes;
  private final Infusions infusions;
  private final ChangeOrders changes;
  private final VisitLedger ledger;

  StepChecks(VolumeChecks volumes, Infusions infusions, ChangeOrders changes, VisitLedger ledger) {
    this.volumes = volumes;
    this.infusions = infusions;
    this.changes = changes;
    this.ledger = ledger;
  }

  Checked check(Access access, VisitContext context, VisitStep step) {
    if (step instanceof SyringeLabel label) {
      return Checked.of(Stream.concat(
              BedsideChecks.check(context, label).stream(), order(access, context).stream())
          .toList());
    } else if (step instanceof Reprogramming told) {
      return Checked.of(check(access, context, told));
    }
    return check(context, step).and(ledger.check(access, context, step));
  }

  private Checked check(VisitContext context, VisitStep step) {
    if (step instanceof Interrogation read) {
      requireAnswers(context.history(), read);
      return Checked.of(InterrogationChecks.check(context.history(), read));
    } else if (step instanceof Identity seen) {
      return Checked.of(BedsideChecks.check(context, seen));
    } else if (step instanceof SecondCheck check) {
      return Checked.of(BedsideChecks.check(context.visit(), check));
    } else if (step instanceof SkinPreparation skin) {
      return Checked.of(AllergyChecks.check(context, skin));
    } else if (step instanceof NeedlePlacement needle) {
      return Checked.of(BedsideChecks.check(needle));
    } else if (step instanceof WrongDrug wrong) {
      return Checked.of(WrongDrugFindings.of(context.visit().order(), wrong));
    }
    return volume(context, step);
  }

  private Checked volume(VisitContext context, VisitStep step) {
    if (step instanceof Aspiration drawn) {
      return volumes.check(context, drawn);
    } else if (step instanceof Injection fill) {
      return volumes.check(context, fill);
    } else if (step instanceof PostRefillMeasure measure) {
      return volumes.check(context, measure);
    }
    return Checked.NOTHING;
  }

  /** What speaks against the order of a visit: limits, and a change that nobody confirmed. */
  List<Finding> order(Access access, VisitContext context) {
    Preparation order = context.visit().order();
    InfusionHistory history = found(context);
    return Stream.concat(
            infusions.check(access, history.implant(), order).stream(),
            checks(access, history).order(order.components()).stream())
        .toList();
  }

  private OrderChecks checks(Access access, InfusionHistory history) {
    Implant pump = history.implant();
    return new OrderChecks(
        history,
        changes.list(access, pump.clinic(), pump.patient()).stream()
            .map(Versioned::value)
            .toList());
  }

  private List<Finding> check(Access access, VisitContext context, Reprogramming told) {
    var findings = new ArrayList<>(differs(context, told));
    InfusionHistory history = found(context);
    told.programme()
        .ifPresent(next -> findings.addAll(
            checks(access, history).told(next, infusions.checkTold(access, history, next))));
    return findings;
  }

  /** Each open order is asked about, so that nobody takes an order for what the pump does. */
  static void requireAnswers(InfusionHistory history, Interrogation read) {
    var problems = new ArrayList<InputProblem>();
    var open = new HashSet<ProgrammeId>();
    OpenOrders.of(history).forEach(order -> {
      open.add(order.id());
      if (read.orders().stream().noneMatch(answer -> answer.order().equals(order.id()))) {
        problems.add(new InputProblem(
            "/orders",
            "order \"" + order.id() + "\" (" + Component.text(order.components()) + ", "
                + order.doseText() + ") is open: does the pump run it?"));
      }
    });
    for (int i = 0; i < read.orders().size(); i++) {
      if (!open.contains(read.orders().get(i).order())) {
        problems.add(new InputProblem(
            "/orders/" + i + "/order",
            "\"" + read.orders().get(i).order() + "\" is not an open order of this pump"));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  /** The pump must be told what is in it. */
  private static List<Finding> differs(VisitContext context, Reprogramming told) {
    Optional<Programme> runs = told.programme().or(() -> running(context));
    Optional<SyringeLabel> label = context.visit().find(SyringeLabel.class);
    if (runs.isEmpty() || label.isEmpty() || runs.get().mode() == ProgrammeMode.STOPPED) {
      return List.of();
    }
    return label.get().contents().sameDrugs(runs.get().components())
        ? List.of()
        : List.of(refuse(
            "programme-differs-from-syringe",
            "the pump is told " + Component.text(runs.get().components()) + ", the syringe holds "
                + label.get().contents().drugs()
                + ": the dose delivered is another than the dose told",
            VisitSources.MIXING));
  }

  private static Optional<Programme> running(VisitContext context) {
    List<Programme> all = found(context).programmesInPump();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static InfusionHistory found(VisitContext context) {
    return context
        .visit()
        .find(Interrogation.class)
        .map(read -> VisitHistory.with(context.history(), read))
        .orElse(context.history());
  }
}
