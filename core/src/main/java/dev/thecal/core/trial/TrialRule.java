package dev.thecal.core.trial;

import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One published rule about where a trial is done and how long the patient is watched. Sources disagree:
 * several rules may fit, and the stricter one counts.
 *
 * @param id in the table
 * @param methods it is about
 * @param drugs it is about; empty: all drugs
 * @param setting no lesser place than this
 * @param observed at least, after each dose; for a catheter after the start
 */
record TrialRule(
    String id,
    Set<TrialMethod> methods,
    Set<String> drugs,
    Cited<CareSetting> setting,
    Optional<Cited<Duration>> observed) {

  TrialRule {
    methods = Set.copyOf(methods);
    drugs = Set.copyOf(drugs);
  }

  boolean isAbout(TrialMethod method, String drug) {
    return methods.contains(method) && (drugs.isEmpty() || drugs.contains(drug));
  }

  static Supplier<TrialRule> read(JsonInput in) {
    var id = in.required("id", Figures::text);
    var methods = in.requiredScalars("methods", Reads.oneOf(TrialMethod.class));
    var drugs = in.requiredScalars("drugs", Figures::text);
    var setting = Figures.required(in, "setting", Reads.oneOf(CareSetting.class));
    var observed = Figures.optional(in, "observed", Figures::duration);
    return () -> new TrialRule(
        id.get(),
        Set.copyOf(methods.get()),
        Set.copyOf(drugs.get()),
        setting.get(),
        observed.optional());
  }

  /** Draft figures never permit anything, so this table takes none. */
  static List<TrialRule> requireEnforced(List<TrialRule> rules) {
    for (TrialRule rule : rules) {
      if (!rule.setting().enforced()
          || rule.observed().filter(o -> !o.enforced()).isPresent()) {
        throw new IllegalArgumentException("trial rule \"" + rule.id() + "\" is not verified");
      }
    }
    return List.copyOf(rules);
  }
}
