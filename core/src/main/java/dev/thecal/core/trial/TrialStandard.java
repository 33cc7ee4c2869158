package dev.thecal.core.trial;

import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * By what a trial is judged.
 *
 * @param threshold of the clinic
 * @param house the clinic's profile with the published rules; empty: the conduct is not looked at
 * @param payer the payer whose threshold is looked at as well
 */
public record TrialStandard(
    SuccessThreshold threshold, Optional<House> house, Optional<Payer> payer) {

  /** The clinic's profile, held against the published rules. */
  public record House(TrialPolicy policy, TrialRules rules) {}

  /** A payer with its own threshold. */
  public record Payer(String name, SuccessThreshold threshold) {

    /** Fields named as in the record; the threshold for example {@code "> 0.5"}. */
    public static Supplier<Payer> read(JsonInput in) {
      var name = in.required("name", Reads.text(100));
      var threshold = in.required("threshold", SuccessThreshold::parse);
      return () -> new Payer(name.get(), threshold.get());
    }
  }

  /** The clinic's profile. */
  public static TrialStandard of(TrialPolicy policy, TrialRules rules) {
    return new TrialStandard(
        SuccessThreshold.parse(policy.successThreshold()),
        Optional.of(new House(policy, rules)),
        Optional.empty());
  }

  /** A threshold alone. */
  static TrialStandard of(SuccessThreshold threshold) {
    return new TrialStandard(threshold, Optional.empty(), Optional.empty());
  }

  /** The same with a payer, if there is one. */
  public TrialStandard with(Optional<Payer> other) {
    return new TrialStandard(threshold, house, other);
  }
}
