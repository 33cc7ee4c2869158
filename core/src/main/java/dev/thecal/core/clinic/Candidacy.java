package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * For whom this clinic considers a pump.
 *
 * @param policy id of the rule set that decides, by the candidacy module
 * @param dependsOnMedication daily analgesic use is asked for; an exposure, never merged with a risk score
 * @param functionLoss loss of function must be on record
 * @param medicalClearance for the operation
 * @param workUp examinations before the decision
 * @param explainedBeforeChoice the provider explains, then the patient decides about a trial
 * @param suits patients whom the clinic has in mind, in words
 * @param commitments what the patient takes on, in words
 */
public record Candidacy(
    String policy,
    Severity severity,
    PriorTherapy priorTherapy,
    boolean dependsOnMedication,
    boolean functionLoss,
    boolean medicalClearance,
    List<WorkUp> workUp,
    boolean explainedBeforeChoice,
    List<String> suits,
    List<String> commitments) {

  /** An examination before the decision. */
  public enum WorkUp {
    PHYSICAL_EXAM,
    IMAGING,
    PSYCHOLOGICAL_EVALUATION
  }

  static Supplier<Candidacy> read(JsonInput in) {
    var policy = in.required("policy", ProfileReads.id("policy id"));
    var severity = in.requiredObject("severity", Severity::read);
    var prior = in.requiredObject("priorTherapy", PriorTherapy::read);
    var depends = in.requiredBoolean("dependsOnMedication");
    var function = in.requiredBoolean("functionLoss");
    var clearance = in.requiredBoolean("medicalClearance");
    var workUp = in.requiredScalars("workUp", Reads.oneOf(WorkUp.class));
    var explained = in.requiredBoolean("explainedBeforeChoice");
    var suits = in.requiredScalars("suits", ProfileReads.text());
    var commitments = in.requiredScalars("commitments", ProfileReads.text());
    return () -> new Candidacy(
        policy.get(),
        severity.get(),
        prior.get(),
        depends.get(),
        function.get(),
        clearance.get(),
        List.copyOf(workUp.get()),
        explained.get(),
        List.copyOf(suits.get()),
        List.copyOf(commitments.get()));
  }
}
