package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The trial before a pump: the gate and how it is passed.
 *
 * @param mandatory no implant without a successful trial, but for the waiver
 * @param methods allowed
 * @param settings where, by method and drug; every method has one
 * @param successThreshold least reduction of the pain score as a ratio, {@code >= 0.5} or {@code > 0.5}
 * @param waiverFor grounds on which a documented waiver is accepted; empty: none
 * @param goals what the trial finds out, in words
 * @param patientChooses a good result is not enough: the patient must want the pump
 * @param basis of the threshold
 */
public record TrialPolicy(
    boolean mandatory,
    List<Method> methods,
    List<TrialSetting> settings,
    String successThreshold,
    List<WaiverGround> waiverFor,
    List<String> goals,
    boolean patientChooses,
    Basis basis) {

  /** How the drug is given in a trial; the same words as the trial record's. */
  public enum Method {
    SINGLE_INJECTION,
    MULTIPLE_INJECTIONS,
    CONTINUOUS_CATHETER
  }

  /** The only grounds on which a trial may be left out. */
  public enum WaiverGround {
    ADVANCED_CANCER,
    LIMITED_SURVIVAL,
    HIGH_PROCEDURAL_RISK
  }

  private static final Pattern THRESHOLD = Pattern.compile(">=? (0\\.\\d{1,4}|1)");

  public TrialPolicy {
    methods = ProfileReads.some("methods", ProfileReads.distinct("methods", methods));
    settings = List.copyOf(settings);
    waiverFor = ProfileReads.distinct("waiverFor", waiverFor);
    goals = List.copyOf(goals);
    for (Method method : methods) {
      if (settings.stream().noneMatch(setting -> setting.method() == method)) {
        throw new IllegalArgumentException(
            "trial method " + Reads.name(method) + " has no line in \"settings\"");
      }
    }
  }

  static Supplier<TrialPolicy> read(JsonInput in) {
    var mandatory = in.requiredBoolean("mandatory");
    var methods = in.requiredScalars("methods", Reads.oneOf(Method.class));
    var settings = in.requiredList("settings", TrialSetting::read);
    var threshold = in.required("successThreshold", TrialPolicy::threshold);
    var waiver = in.requiredScalars("waiverFor", Reads.oneOf(WaiverGround.class));
    var goals = in.requiredScalars("goals", ProfileReads.text());
    var chooses = in.requiredBoolean("patientChooses");
    var basis = in.requiredObject("basis", Basis::read);
    return () -> new TrialPolicy(
        mandatory.get(),
        methods.get(),
        settings.get(),
        threshold.get(),
        waiver.get(),
        goals.get(),
        chooses.get(),
        basis.get());
  }

  private static String threshold(String value) {
    if (!THRESHOLD.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value
          + "\" is not a threshold; write a ratio, for example >= 0.5 or > 0.5, never per cent");
    }
    return value;
  }
}
