package dev.thecal.core.trial;

import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.clinic.TrialSetting;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.reference.ReferenceFile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The published rules about trials, and what of them holds for a clinic. */
public final class TrialRules {

  private static final String SETTINGS = "/reference/trial-settings.json";
  private static final String DOSES = "/reference/trial-doses.json";

  private final List<TrialRule> rules;
  private final List<Cited<TrialDoseRange>> doses;

  private TrialRules(List<TrialRule> rules, List<Cited<TrialDoseRange>> doses) {
    this.rules = TrialRule.requireEnforced(rules);
    this.doses = List.copyOf(doses);
  }

  /** The rules that ship with Thecal. */
  public static TrialRules shipped() {
    return new TrialRules(
        ReferenceFile.entries(SETTINGS, "rules", TrialRule::read),
        ReferenceFile.entries(DOSES, "doses", TrialDoseRange::read));
  }

  /**
   * What holds for a trial at a clinic.
   *
   * @param setting no lesser place
   * @param observed at least; empty: no figure is published and the clinic has none for this drug
   * @param source of the figure
   * @param adopted the clinic's profile adopts a shorter published figure in writing
   */
  record Required(
      CareSetting setting, Optional<Duration> observed, Citation source, boolean adopted) {}

  /**
   * The stricter published rule, unless the clinic's profile has a verified line for exactly this drug
   * that takes another published one; a clinic may always be stricter.
   */
  Required required(TrialMethod method, String drug, TrialPolicy policy) {
    List<TrialRule> fitting =
        rules.stream().filter(rule -> rule.isAbout(method, drug)).toList();
    Optional<TrialSetting> own = line(policy, method, Optional.of(drug));
    Optional<TrialSetting> any = own.or(() -> line(policy, method, Optional.empty()));
    Optional<TrialRule> strictest = longest(fitting);
    Optional<TrialRule> taken = own.filter(line -> line.basis().kind() != Basis.Kind.DRAFT)
        .flatMap(line -> longest(
            fitting.stream().filter(rule -> hours(rule) <= line.observedHours()).toList()));
    Optional<TrialRule> chosen = taken.or(() -> strictest);
    CareSetting place = fitting.stream()
        .filter(rule -> rule.observed().isEmpty() || chosen.filter(rule::equals).isPresent())
        .map(rule -> rule.setting().value())
        .reduce(CareSetting.CLINIC_OFFICE, TrialRules::stricter);
    Optional<Duration> published = chosen.flatMap(TrialRule::observed).map(Cited::value);
    Optional<Duration> clinics =
        (published.isPresent() ? any : own).map(line -> Duration.ofHours(line.observedHours()));
    return new Required(
        any.map(line -> stricter(place, line.setting())).orElse(place),
        Stream.of(published, clinics).flatMap(Optional::stream).max(Comparator.naturalOrder()),
        chosen
            .flatMap(TrialRule::observed)
            .map(Cited::source)
            .or(() -> any.map(TrialRules::source))
            .orElseGet(() -> Citation.of("Thecal reference data", "trials, no rule")),
        taken.isPresent() && !taken.equals(strictest));
  }

  /** The usual amount of an injection, if one is known. */
  Optional<Cited<TrialDoseRange>> dose(String drug) {
    return doses.stream().filter(range -> range.value().drug().equals(drug)).findFirst();
  }

  private static Optional<TrialRule> longest(List<TrialRule> rules) {
    return rules.stream()
        .filter(rule -> rule.observed().isPresent())
        .max(Comparator.comparing(TrialRules::hours));
  }

  private static long hours(TrialRule rule) {
    return rule.observed().map(o -> o.value().toHours()).orElse(0L);
  }

  private static Optional<TrialSetting> line(
      TrialPolicy policy, TrialMethod method, Optional<String> drug) {
    return policy.settings().stream()
        .filter(
            line -> line.method().name().equals(method.name()) && line.drug().equals(drug))
        .findFirst();
  }

  private static Citation source(TrialSetting line) {
    return Citation.of("The clinic's profile, trial settings", line.basis().text());
  }

  /** The place that is better equipped; the order of {@link CareSetting} but home, which is least. */
  static CareSetting stricter(CareSetting one, CareSetting other) {
    return rank(one) >= rank(other) ? one : other;
  }

  static int rank(CareSetting setting) {
    return switch (setting) {
      case HOME -> 0;
      case CLINIC_OFFICE -> 1;
      case OUTPATIENT_SURGERY_CENTER -> 2;
      case HOSPITAL_OUTPATIENT -> 3;
      case HOSPITAL_INPATIENT -> 4;
    };
  }
}
