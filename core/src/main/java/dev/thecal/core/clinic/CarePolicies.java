package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import java.util.function.Supplier;

/** What one clinic has decided about care, step by step along the pathway. */
public record CarePolicies(
    Candidacy candidacy,
    TrialPolicy trial,
    ImplantPolicy implant,
    Dosing dosing,
    RefillRules refill,
    Aftercare aftercare) {

  static Supplier<CarePolicies> read(JsonInput in) {
    var candidacy = in.requiredObject("candidacy", Candidacy::read);
    var trial = in.requiredObject("trial", TrialPolicy::read);
    var implant = in.requiredObject("implant", ImplantPolicy::read);
    var dosing = in.requiredObject("dosing", Dosing::read);
    var refill = in.requiredObject("refill", RefillRules::read);
    var aftercare = in.requiredObject("aftercare", Aftercare::read);
    return () -> new CarePolicies(
        candidacy.get(), trial.get(), implant.get(), dosing.get(), refill.get(), aftercare.get());
  }
}
