package dev.thecal.core.visit;

import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Preparation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One refill of one pump, from the interrogation to the teaching.
 *
 * @param key clinic, patient and id
 * @param implant the pump
 * @param order what the prescriber wants in the pump
 * @param openedBy who began it
 * @param openedAt when
 * @param state open until it is finished or cancelled
 * @param steps in the order of recording, corrected ones too
 * @param closing how it ended
 */
public record RefillVisit(
    VisitKey key,
    ImplantId implant,
    Preparation order,
    String openedBy,
    Instant openedAt,
    VisitState state,
    List<RecordedStep> steps,
    Optional<Closing> closing) {

  public RefillVisit {
    steps = List.copyOf(steps);
  }

  /** The step that counts. */
  public Optional<RecordedStep> latest(StepKind kind) {
    return steps.stream().filter(step -> step.kind() == kind).reduce((older, newer) -> newer);
  }

  /** What the step that counts says. */
  public <T extends VisitStep> Optional<T> find(Class<T> type) {
    return steps.stream()
        .map(RecordedStep::step)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((older, newer) -> newer);
  }

  RefillVisit closed(VisitState end, Closing how) {
    return new RefillVisit(key, implant, order, openedBy, openedAt, end, steps, Optional.of(how));
  }

  int nextStep() {
    return steps.size() + 1;
  }
}
