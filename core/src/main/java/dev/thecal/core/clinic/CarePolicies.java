package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one clinic has decided about care, step by step along the pathway.
 *
 * @param triage empty: nothing is approved
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CarePolicies(
    Candidacy candidacy,
    TrialPolicy trial,
    ImplantPolicy implant,
    Dosing dosing,
    RefillRules refill,
    Aftercare aftercare,
    Optional<TriagePolicy> triage) {

  static Supplier<CarePolicies> read(JsonInput in) {
    var candidacy = in.requiredObject("candidacy", Candidacy::read);
    var trial = in.requiredObject("trial", TrialPolicy::read);
    var implant = in.requiredObject("implant", ImplantPolicy::read);
    var dosing = in.requiredObject("dosing", Dosing::read);
    var refill = in.requiredObject("refill", RefillRules::read);
    var aftercare = in.requiredObject("aftercare", Aftercare::read);
    var triage = in.optionalObject("triage", TriagePolicy::read);
    return () -> new CarePolicies(
        candidacy.get(),
        trial.get(),
        implant.get(),
        dosing.get(),
        refill.get(),
        aftercare.get(),
        triage.optional());
  }
}
