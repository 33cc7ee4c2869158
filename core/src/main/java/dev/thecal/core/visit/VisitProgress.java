package dev.thecal.core.visit;

import static dev.thecal.core.visit.StepKind.ASPIRATION;
import static dev.thecal.core.visit.StepKind.EDUCATION;
import static dev.thecal.core.visit.StepKind.ESCALATION;
import static dev.thecal.core.visit.StepKind.FILL;
import static dev.thecal.core.visit.StepKind.IDENTITY;
import static dev.thecal.core.visit.StepKind.INTERROGATION;
import static dev.thecal.core.visit.StepKind.NEEDLE_PLACEMENT;
import static dev.thecal.core.visit.StepKind.POST_REFILL_CHECK;
import static dev.thecal.core.visit.StepKind.PROGRAMME;
import static dev.thecal.core.visit.StepKind.SECOND_CHECK;
import static dev.thecal.core.visit.StepKind.SETBACK;
import static dev.thecal.core.visit.StepKind.SKIN_PREPARATION;
import static dev.thecal.core.visit.StepKind.SYRINGE_LABEL;
import static dev.thecal.core.visit.StepKind.WRONG_DRUG;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a visit is: what is missing, what stops it, how it would end. Pure. */
public final class VisitProgress {

  private static final List<StepKind> STOPPING =
      List.of(IDENTITY, SYRINGE_LABEL, SECOND_CHECK, SKIN_PREPARATION, NEEDLE_PLACEMENT);
  private static final Set<StepKind> URGENT =
      EnumSet.of(INTERROGATION, ASPIRATION, FILL, POST_REFILL_CHECK, PROGRAMME);
  private static final Set<StepKind> HELD_UP = EnumSet.of(NEEDLE_PLACEMENT, ASPIRATION, FILL);

  private VisitProgress() {}

  /** What must still be recorded before the visit can be finished, in the usual order. */
  public static List<StepKind> missing(RefillVisit visit) {
    if (visit.state() != VisitState.OPEN) {
      return List.of();
    }
    return Stream.of(StepKind.values())
        .filter(kind -> kind == ESCALATION
            ? escalationMissing(visit)
            : required(visit).contains(kind) && !counts(visit, kind))
        .toList();
  }

  /** The step that must be put right before the needle goes on; recorded anew it counts no more. */
  public static Optional<RecordedStep> stop(RefillVisit visit) {
    return STOPPING.stream()
        .filter(kind -> counts(visit, kind))
        .flatMap(kind -> visit.latest(kind).stream())
        .filter(RecordedStep::refuses)
        .findFirst();
  }

  /** How the visit would end now. */
  public static VisitEnd end(RefillVisit visit) {
    if (visit.latest(WRONG_DRUG).isPresent()) {
      return VisitEnd.WRONG_DRUG;
    }
    return newer(visit, SETBACK, FILL) || visit.latest(FILL).isEmpty()
        ? VisitEnd.NOT_FILLED
        : VisitEnd.FILLED;
  }

  private static Set<StepKind> required(RefillVisit visit) {
    if (visit.latest(WRONG_DRUG).isPresent()) {
      return EnumSet.of(INTERROGATION, FILL, PROGRAMME, EDUCATION);
    }
    if (newer(visit, SETBACK, FILL)) {
      return EnumSet.of(INTERROGATION, EDUCATION);
    }
    return EnumSet.range(INTERROGATION, EDUCATION);
  }

  /** A second check is void once identity or label were read anew, a measurement once more was injected. */
  private static boolean counts(RefillVisit visit, StepKind kind) {
    if (kind == SECOND_CHECK) {
      return newer(visit, SECOND_CHECK, IDENTITY) && newer(visit, SECOND_CHECK, SYRINGE_LABEL);
    }
    return kind == POST_REFILL_CHECK
        ? newer(visit, POST_REFILL_CHECK, FILL)
        : visit.latest(kind).isPresent();
  }

  private static boolean newer(RefillVisit visit, StepKind one, StepKind other) {
    int no = visit.latest(one).map(RecordedStep::no).orElse(0);
    return no > visit.latest(other).map(RecordedStep::no).orElse(0);
  }

  private static boolean escalationMissing(RefillVisit visit) {
    int told = visit.latest(ESCALATION).map(RecordedStep::no).orElse(0);
    return URGENT.stream()
        .flatMap(kind -> visit.latest(kind).stream())
        .anyMatch(step -> step.refuses() && step.no() > told);
  }

  /**
   * @throws Refusal NOT_ALLOWED if something must come first, or the visit is stopped
   */
  static void requireAllowed(RefillVisit visit, StepKind kind) {
    List<StepKind> first = Stream.of(StepKind.values())
        .filter(kind.before()::contains)
        .filter(k -> !counts(visit, k))
        .toList();
    if (!first.isEmpty()) {
      throw Refusal.notAllowed(
          "step-missing",
          "before " + Reads.name(kind) + " record: " + names(first)
              + ". What was done all the same can be recorded as a fill outside the visit",
          List.of());
    }
    stop(visit).filter(step -> HELD_UP.contains(kind) && step.kind() != kind).ifPresent(step -> {
      throw Refusal.notAllowed(
          "visit-stopped",
          "the visit is stopped at " + Reads.name(step.kind())
              + ": put it right and record it anew, or record a setback, or cancel the visit",
          step.findings());
    });
  }

  static String names(List<StepKind> kinds) {
    return kinds.stream().map(Reads::name).collect(Collectors.joining(", "));
  }
}
