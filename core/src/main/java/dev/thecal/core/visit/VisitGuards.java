package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.CompoundingDay;
import dev.thecal.core.json.Reads;
import java.util.List;

/** What must hold before a visit changes: that it is open, whole, as it was looked at, and not in the future. */
final class VisitGuards {

  private VisitGuards() {}

  static void requireOpen(RefillVisit visit) {
    if (visit.state() != VisitState.OPEN) {
      throw Refusal.conflict(
          "visit-closed", "this visit is " + Reads.name(visit.state()) + "; open a new one");
    }
  }

  static void requireWithinLimits(List<Finding> order) {
    List<String> refusing = order.stream()
        .filter(finding -> finding.severity() == Severity.REFUSE)
        .map(Finding::text)
        .toList();
    if (!refusing.isEmpty()) {
      throw Refusal.notAllowed(
          "plan-refused",
          String.join("; and ", refusing),
          refusing.stream().map(text -> new InputProblem("/order", text)).toList(),
          order);
    }
  }

  static void requireVersion(Versioned<RefillVisit> now, long expected) {
    if (now.version() != expected) {
      throw Refusal.stale("refill visit \"" + now.value().key().id() + "\"");
    }
  }

  static void requireComplete(RefillVisit visit) {
    List<StepKind> missing = VisitProgress.missing(visit);
    if (!missing.isEmpty()) {
      throw Refusal.notAllowed(
          "visit-incomplete", "still missing: " + VisitProgress.names(missing), List.of());
    }
    VisitProgress.stop(visit)
        .filter(ignored -> VisitProgress.end(visit) == VisitEnd.FILLED)
        .ifPresent(step -> {
          throw Refusal.notAllowed(
              "visit-stopped", "stopped at " + Reads.name(step.kind()), step.findings());
        });
  }

  static void requireTimes(Access access, VisitStep step) {
    if (step instanceof Interrogation read) {
      NotInFuture.require(access, "/at", read.at());
      read.orders()
          .forEach(answer ->
              answer.since().ifPresent(since -> NotInFuture.require(access, "/orders", since)));
    } else if (step instanceof Aspiration drawn) {
      NotInFuture.require(access, "/at", drawn.at());
    } else if (step instanceof SyringeLabel label) {
      label
          .compoundedOn()
          .ifPresent(on -> CompoundingDay.require("/compoundedOn", on, access.at()));
    } else if (step instanceof Injection fill) {
      NotInFuture.require(access, "/filledAt", fill.filledAt());
    } else if (step instanceof WrongDrug wrong) {
      NotInFuture.require(access, "/foundAt", wrong.foundAt());
    } else if (step instanceof Reprogramming told) {
      told.programme().ifPresent(p -> NotInFuture.require(access, "/programme/from", p.from()));
    }
  }
}
