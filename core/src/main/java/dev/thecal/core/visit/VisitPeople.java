package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where two people are needed, they are two. */
final class VisitPeople {

  private VisitPeople() {}

  /**
   * @throws Refusal NOT_ALLOWED or INVALID if the same person would check or witness their own work
   */
  static void require(Access access, RefillVisit visit, VisitStep step) {
    if (step instanceof SecondCheck) {
      Stream.of(StepKind.IDENTITY, StepKind.SYRINGE_LABEL)
          .map(visit::latest)
          .flatMap(Optional::stream)
          .filter(first -> same(first.by(), access.actor().id()))
          .findFirst()
          .ifPresent(first -> {
            throw Refusal.notAllowed(
                "second-person-needed",
                "\"" + first.by() + "\" read the syringe or the patient first: the second check is "
                    + "made by somebody else",
                List.of());
          });
    } else if (step instanceof Aspiration drawn) {
      requireOther(access, drawn.witness());
    } else if (step instanceof Setback setback) {
      require(access, visit, setback);
    }
  }

  private static void requireOther(Access access, Optional<String> witness) {
    if (witness.filter(who -> same(who, access.actor().id())).isPresent()) {
      throw Refusal.invalid("/witness", "waste is witnessed by somebody else than who records it");
    }
  }

  private static void require(Access access, RefillVisit visit, Setback setback) {
    requireOther(access, setback.witness());
    boolean drawn = visit
        .find(Aspiration.class)
        .filter(done -> done.aspirated().nanolitres() > 0)
        .isPresent();
    if (setback.inside() == Setback.Inside.UNCHANGED
        && (drawn || visit.latest(StepKind.FILL).isPresent())) {
      throw Refusal.invalid(
          "/inside",
          "something was drawn or injected: \"measured\" with the volume, or \"unknown\"");
    }
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
