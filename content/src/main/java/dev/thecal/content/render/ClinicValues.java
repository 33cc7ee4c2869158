package dev.thecal.content.render;

import dev.thecal.core.clinic.Aftercare;
import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Interval;
import dev.thecal.core.clinic.IntervalBand;
import dev.thecal.core.clinic.TrialPolicy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a clinic's profile puts into the placeholders of a leaflet, in English, so that a text for
 * patients and the clinic's policy cannot disagree.
 */
public final class ClinicValues {

  /** Emergency services of the United States, where the clinics are. */
  private static final String EMERGENCY = "911";

  private ClinicValues() {}

  /** By placeholder name. */
  public static Map<String, String> of(ClinicProfile clinic) {
    var values = new LinkedHashMap<String, String>();
    values.put("emergency.phone", EMERGENCY);
    values.put("clinic.name", clinic.name());
    values.put("clinic.therapy-name", inSentence(clinic.therapy().name()));
    values.put("clinic.phone", clinic.contact().phone());
    values.put("clinic.on-call-phone", clinic.afterHours().onCallPhone());
    values.put("clinic.after-hours", clinic.afterHours().instruction());
    values.put("refill.interval", words(clinic.policies().refill().interval()));
    values.put("trial.methods", methods(clinic.policies().trial()));
    values.put("trial.threshold", threshold(clinic.policies().trial().successThreshold()));
    aftercare(clinic.policies().aftercare(), values);
    return values;
  }

  /** {@code 6 to 8 weeks}; the unit is said twice only if it differs. */
  public static String words(IntervalBand band) {
    Interval least = band.least();
    Interval most = band.most();
    if (least.equals(most)) {
      return least.toString();
    }
    return least.unit() == most.unit() ? least.count() + " to " + most : least + " to " + most;
  }

  private static void aftercare(Aftercare rules, Map<String, String> values) {
    values.put("aftercare.strenuous", orAsTold(rules.noStrenuousActivity()));
    values.put(
        "aftercare.driving",
        (rules.noDrivingOrHouseworkAlways() ? "not for " : "maybe not for ")
            + orAsTold(rules.noDrivingOrHousework()));
    values.put(
        "aftercare.brace",
        rules.braceMayBeAdvised()
            ? "you may be asked to wear one"
            : "wear one only if your team asks you to");
  }

  /** A draft figure is not the clinic's own, and the reader is told so. */
  private static String orAsTold(IntervalBand band) {
    return words(band)
        + (band.basis().kind() == Basis.Kind.DRAFT
            ? ", if your team has not told you otherwise"
            : "");
  }

  private static String methods(TrialPolicy trial) {
    return trial.methods().stream().map(ClinicValues::words).collect(Collectors.joining(", or "));
  }

  private static String words(TrialPolicy.Method method) {
    return switch (method) {
      case SINGLE_INJECTION -> "one shot";
      case MULTIPLE_INJECTIONS -> "more than one shot";
      case CONTINUOUS_CATHETER -> "a thin tube";
    };
  }

  /** {@code >= 0.5} is at least half. */
  private static String threshold(String policy) {
    String ratio = policy.replaceAll("[>= ]", "");
    BigDecimal percent = new BigDecimal(ratio).movePointRight(2).stripTrailingZeros();
    String share = percent.compareTo(BigDecimal.valueOf(50)) == 0
        ? "half"
        : percent.toPlainString() + " out of 100";
    return (policy.contains("=") ? "at least " : "more than ") + share;
  }

  /** A name as it stands inside a sentence; abbreviations keep their capitals. */
  private static String inSentence(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }
}
