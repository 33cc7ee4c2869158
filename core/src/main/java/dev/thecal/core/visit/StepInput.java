package dev.thecal.core.visit;

import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.JsonInput;
import java.util.function.Supplier;

/** Reads a step from JSON, fields named as in its record. */
public final class StepInput {

  private StepInput() {}

  /**
   * @param implant the pump that is refilled
   */
  public static Supplier<? extends VisitStep> read(StepKind kind, JsonInput in, Implant implant) {
    return switch (kind) {
      case INTERROGATION -> Interrogation.read(in);
      case IDENTITY -> Identity.read(in);
      case SYRINGE_LABEL -> SyringeLabel.read(in);
      case SECOND_CHECK -> SecondCheck.read(in);
      case SKIN_PREPARATION -> SkinPreparation.read(in);
      case NEEDLE_PLACEMENT -> NeedlePlacement.read(in);
      case ASPIRATION -> Aspiration.read(in);
      case FILL -> Injection.read(in);
      case POST_REFILL_CHECK -> PostRefillMeasure.read(in);
      case PROGRAMME -> Reprogramming.read(in, implant);
      case EDUCATION -> Education.read(in);
      case ESCALATION -> Escalation.read(in);
      case SETBACK -> Setback.read(in);
      case WRONG_DRUG -> WrongDrug.read(in);
    };
  }
}
