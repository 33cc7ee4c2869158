package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * The skin made ready, after the patient was asked about allergies.
 *
 * @param allergies as the patient says; empty is none
 * @param antiseptic used
 * @param localAnaesthetic used, or {@code none}
 * @param kitLot of the refill kit
 */
public record SkinPreparation(
    List<String> allergies, String antiseptic, String localAnaesthetic, String kitLot)
    implements VisitStep {

  public SkinPreparation {
    allergies = List.copyOf(allergies);
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var asked = in.requiredBoolean("allergyAsked");
    var allergies = in.requiredScalars("allergies", Reads.text(100));
    var antiseptic = in.required("antiseptic", Reads.text(100));
    var local = in.required("localAnaesthetic", Reads.text(100));
    var kitLot = in.required("kitLot", Reads.text(60));
    if (asked.optional().filter(yes -> !yes).isPresent()) {
      in.problem("allergyAsked", "ask about allergies before the skin is touched, then say true");
    }
    return () -> new SkinPreparation(allergies.get(), antiseptic.get(), local.get(), kitLot.get());
  }
}
