package dev.thecal.core.visit;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a refill visit, in the order in which they are usually done. */
public enum StepKind {
  INTERROGATION(Interrogation.class),
  IDENTITY(Identity.class),
  SYRINGE_LABEL(SyringeLabel.class),
  SECOND_CHECK(SecondCheck.class),
  SKIN_PREPARATION(SkinPreparation.class),
  NEEDLE_PLACEMENT(NeedlePlacement.class),
  ASPIRATION(Aspiration.class),
  FILL(Injection.class),
  POST_REFILL_CHECK(PostRefillMeasure.class),
  PROGRAMME(Reprogramming.class),
  EDUCATION(Education.class),
  /** A clinician was told and has decided; needed after each urgent finding. */
  ESCALATION(Escalation.class),
  /** The refill did not succeed. */
  SETBACK(Setback.class),
  /** Something else than ordered is in the pump. */
  WRONG_DRUG(WrongDrug.class);

  private final Class<? extends VisitStep> type;

  StepKind(Class<? extends VisitStep> type) {
    this.type = type;
  }

  public Class<? extends VisitStep> type() {
    return type;
  }

  /** What must be on record before this step. */
  public Set<StepKind> before() {
    return switch (this) {
      case SECOND_CHECK -> EnumSet.of(IDENTITY, SYRINGE_LABEL);
      case NEEDLE_PLACEMENT -> EnumSet.of(SKIN_PREPARATION);
      case ASPIRATION -> EnumSet.of(INTERROGATION, NEEDLE_PLACEMENT);
      case FILL -> EnumSet.range(INTERROGATION, ASPIRATION);
      case POST_REFILL_CHECK, WRONG_DRUG -> EnumSet.of(FILL);
      case INTERROGATION,
          IDENTITY,
          SYRINGE_LABEL,
          SKIN_PREPARATION,
          PROGRAMME,
          EDUCATION,
          ESCALATION,
          SETBACK -> EnumSet.noneOf(StepKind.class);
    };
  }

  static StepKind of(VisitStep step) {
    for (StepKind kind : values()) {
      if (kind.type.isInstance(step)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of step is " + step);
  }
}
