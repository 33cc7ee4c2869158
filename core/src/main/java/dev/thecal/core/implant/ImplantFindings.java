package dev.thecal.core.implant;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.pump.PumpModels;
import java.util.List;

/** What speaks against a pump on record; it is a fact all the same. */
public final class ImplantFindings {

  private ImplantFindings() {}

  /** A model that nobody knows has no limits, no rule for scans and no refill dates. */
  public static List<Finding> of(Implant implant, PumpModels known) {
    String model = implant.pumpModel();
    if (known.find(model).isPresent()) {
      return List.of();
    }
    List<String> ids = known.list().stream().map(one -> one.id().value()).toList();
    return List.of(new Finding(
        "unknown-pump-model",
        Severity.REFUSE,
        "pump model \"" + model + "\" is not known"
            + Suggestions.maybe(model, ids)
            + ": nothing can be ordered for it and it gets no refill dates; see the patient until it is"
            + " corrected, or the model is in the reference data",
        Citation.of("Thecal reference data", "pumps")));
  }
}
