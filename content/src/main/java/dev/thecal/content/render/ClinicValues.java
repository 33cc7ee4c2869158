package dev.thecal.content.render;

import dev.thecal.core.clinic.AfterHours;
import dev.thecal.core.clinic.Aftercare;
import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Coverage;
import dev.thecal.core.clinic.ImplantPolicy;
import dev.thecal.core.clinic.Interval;
import dev.thecal.core.clinic.IntervalBand;
import dev.thecal.core.clinic.RefillRules;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.clinic.TrialSetting;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a clinic's profile puts into the placeholders of a leaflet, so that a text for patients and the
 * clinic's policy cannot disagree. A value of several lines is a list.
 */
public final class ClinicValues {

  /** Emergency services of the United States, where the clinics are. */
  private static final String EMERGENCY = "911";

  private final ClinicProfile clinic;
  private final Wording words;
  private final boolean english;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ClinicValues(ClinicProfile clinic, String language) {
    this.clinic = clinic;
    this.words = Wording.of("clinic", language);
    this.english = language.equals("en");
  }

  /** In English, by placeholder name. */
  public static Map<String, String> of(ClinicProfile clinic) {
    return of(clinic, "en");
  }

  /**
   * By placeholder name.
   *
   * @param language one of {@link Wording#LANGUAGES}
   */
  public static Map<String, String> of(ClinicProfile clinic, String language) {
    var filled = new ClinicValues(clinic, language);
    filled.contact(clinic.afterHours());
    filled.trial(clinic.policies().trial());
    filled.implant(clinic.policies().implant());
    filled.refill(clinic.policies().refill());
    filled.aftercare(clinic.policies().aftercare());
    filled.coverage(clinic.coverage());
    return filled.values;
  }

  /** {@code 6 to 8 weeks}; the unit is said twice only if it differs. */
  public static String words(IntervalBand band) {
    return band(band, Wording.of("clinic", "en"));
  }

  private void contact(AfterHours hours) {
    values.put("emergency.phone", EMERGENCY);
    values.put("clinic.name", clinic.name());
    values.put(
        "clinic.therapy-name",
        english ? inSentence(clinic.therapy().name()) : words.phrase("therapy"));
    values.put("clinic.phone", clinic.contact().phone());
    values.put("clinic.on-call-phone", hours.onCallPhone());
    values.put("clinic.after-hours", english ? hours.instruction() : afterHours(hours));
  }

  /** The clinic's own sentence is English; in another language ours says where to go. */
  private String afterHours(AfterHours hours) {
    return switch (hours.warningSigns()) {
      case EMERGENCY_ROOM -> words.phrase("emergency-room", hours.onCallPhone());
      case ON_CALL_CLINICIAN -> words.phrase("on-call", hours.onCallPhone());
    };
  }

  private void trial(TrialPolicy trial) {
    values.put("trial.methods", listed("method", trial.methods()));
    values.put(
        "trial.setting",
        listed("setting", trial.settings().stream().map(TrialSetting::setting).toList()));
    values.put("trial.threshold", threshold(trial.successThreshold()));
  }

  private void implant(ImplantPolicy implant) {
    values.put("implant.setting", listed("setting", implant.settings()));
    values.put("implant.site", listed("pocket", implant.pockets()));
    values.put("implant.steps", lines(implant.steps().stream().map(s -> words.phrase("step", s))));
    values.put("dosing.modes", listed("mode", clinic.policies().dosing().modes()));
  }

  private void refill(RefillRules refill) {
    values.put("refill.interval", band(refill.interval(), words));
    values.put("refill.by", listed("credential", refill.credentials()));
    values.put("refill.home", words.phrase(refill.homeService() ? "home.yes" : "home.no"));
  }

  private void aftercare(Aftercare rules) {
    values.put("aftercare.strenuous", orAsTold(rules.noStrenuousActivity()));
    values.put(
        "aftercare.driving",
        words.phrase(
            rules.noDrivingOrHouseworkAlways() ? "not-for" : "maybe-not-for",
            orAsTold(rules.noDrivingOrHousework())));
    values.put(
        "aftercare.brace", words.phrase(rules.braceMayBeAdvised() ? "brace.may" : "brace.ask"));
  }

  /** The factors of a clinic are its own English words; without them, and in Spanish, ours. */
  private void coverage(Coverage coverage) {
    boolean own = english && !coverage.costFactors().isEmpty();
    values.put(
        "coverage.factors",
        lines(
            own
                ? coverage.costFactors().stream()
                : Stream.of("1", "2", "3", "4").map(n -> words.phrase("factor." + n))));
    values.put(
        "coverage.payers",
        coverage.payers().isEmpty()
            ? words.phrase("payer.none")
            : words.list(coverage.payers(), payer -> words.phrase("payer", payer), "and"));
    values.put(
        "coverage.help", words.phrase(coverage.helpsWithAuthorisation() ? "help.yes" : "help.no"));
  }

  private String listed(String prefix, List<? extends Enum<?>> all) {
    return words.list(all, value -> words.phrase(prefix, value), "or");
  }

  private static String lines(Stream<String> all) {
    return String.join("\n", all.toList());
  }

  private static String band(IntervalBand band, Wording words) {
    Interval least = band.least();
    Interval most = band.most();
    if (least.equals(most)) {
      return interval(least, words);
    }
    return least.unit() == most.unit()
        ? words.phrase("to", least.count(), most.count(), unit(most, words))
        : words.phrase("from-to", interval(least, words), interval(most, words));
  }

  private static String interval(Interval interval, Wording words) {
    return interval.count() + " " + unit(interval, words);
  }

  private static String unit(Interval interval, Wording words) {
    String plural = Reads.name(interval.unit());
    return words.phrase(
        "unit." + (interval.count() == 1 ? plural.substring(0, plural.length() - 1) : plural));
  }

  /** A draft figure is not the clinic's own, and the reader is told so. */
  private String orAsTold(IntervalBand band) {
    String figure = band(band, words);
    return band.basis().kind() == Basis.Kind.DRAFT ? words.phrase("as-told", figure) : figure;
  }

  /** {@code >= 0.5} is at least half. */
  private String threshold(String policy) {
    String ratio = policy.replaceAll("[>= ]", "");
    BigDecimal percent = new BigDecimal(ratio).movePointRight(2).stripTrailingZeros();
    String share = percent.compareTo(BigDecimal.valueOf(50)) == 0
        ? words.phrase("half")
        : words.phrase("share", percent.toPlainString());
    return words.phrase(policy.contains("=") ? "at-least" : "more-than", share);
  }

  /** A name as it stands inside a sentence; abbreviations keep their capitals. */
  private static String inSentence(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }
}
