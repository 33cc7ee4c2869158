package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * How this clinic implants a pump: a template that a surgeon may change.
 *
 * @param settings where
 * @param pockets where under the skin the pump may lie, never deeper than the pump's label allows
 * @param steps in the order of this clinic
 * @param incisions in words
 * @param recovery what happens between the operation and going home, in words
 * @param documents given at discharge
 * @param bySurgeon the steps of a surgeon who does it in another order
 */
public record ImplantPolicy(
    List<CareSetting> settings,
    List<Pocket> pockets,
    List<Step> steps,
    List<String> incisions,
    List<String> recovery,
    List<String> documents,
    List<SurgeonSteps> bySurgeon) {

  /** Where the pocket lies: always under the skin, never in the abdominal cavity. */
  public enum Pocket {
    ABDOMEN,
    SIDE_OF_ABDOMEN,
    BUTTOCK
  }

  /** One step of the implant and what comes directly before it. */
  public enum Step {
    INTRAVENOUS_LINE,
    WAIT_FOR_ANAESTHETIC,
    BACK_INCISION,
    CATHETER_INTO_INTRATHECAL_SPACE,
    ABDOMINAL_INCISION,
    POCKET_BETWEEN_SKIN_AND_MUSCLE,
    CATHETER_ROUND_THE_ABDOMEN,
    PUMP_INTO_POCKET,
    CONNECT_CATHETER,
    CLOSE_INCISIONS
  }

  /**
   * The order of one surgeon.
   *
   * @param surgeon id of the clinic's team
   * @param steps all of them, each once
   */
  public record SurgeonSteps(String surgeon, List<Step> steps) {

    public SurgeonSteps {
      steps = ProfileReads.some("steps", ProfileReads.distinct("steps", steps));
    }

    static Supplier<SurgeonSteps> read(JsonInput in) {
      var surgeon = in.required("surgeon", ProfileReads.id("surgeon"));
      var steps = in.requiredScalars("steps", Reads.oneOf(Step.class));
      return () -> new SurgeonSteps(surgeon.get(), steps.get());
    }
  }

  public ImplantPolicy {
    bySurgeon = List.copyOf(bySurgeon);
    settings = ProfileReads.some("settings", settings);
    pockets = ProfileReads.some("pockets", pockets);
    steps = ProfileReads.some("steps", ProfileReads.distinct("steps", steps));
  }

  /** The steps in the order of this surgeon, or of the clinic. */
  public List<Step> stepsOf(String surgeon) {
    return bySurgeon.stream()
        .filter(own -> own.surgeon().equals(surgeon))
        .map(SurgeonSteps::steps)
        .findFirst()
        .orElse(steps);
  }

  static Supplier<ImplantPolicy> read(JsonInput in) {
    var settings = in.requiredScalars("settings", Reads.oneOf(CareSetting.class));
    var pockets = in.requiredScalars("pockets", Reads.oneOf(Pocket.class));
    var steps = in.requiredScalars("steps", Reads.oneOf(Step.class));
    var incisions = in.requiredScalars("incisions", ProfileReads.text());
    var recovery = in.requiredScalars("recovery", ProfileReads.text());
    var documents = in.requiredScalars("documents", ProfileReads.text());
    var bySurgeon = in.optionalList("bySurgeon", SurgeonSteps::read);
    return () -> new ImplantPolicy(
        settings.get(),
        pockets.get(),
        steps.get(),
        List.copyOf(incisions.get()),
        List.copyOf(recovery.get()),
        List.copyOf(documents.get()),
        bySurgeon.optional().orElse(List.of()));
  }
}
