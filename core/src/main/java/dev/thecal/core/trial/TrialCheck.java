package dev.thecal.core.trial;

import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.trial.TrialConduct.PsychosisScreen;
import dev.thecal.core.trial.TrialConduct.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds how a trial is done against the published rules and the clinic's profile. */
final class TrialCheck {

  private static final Set<String> OPIOIDS =
      Set.of("morphine", "hydromorphone", "fentanyl", "sufentanil");
  private static final int ADULT = 18;
  private static final int YOUNGEST_BACLOFEN = 4;

  private static final Citation EPIDURAL = Citation.of(
      "Intrathecal therapy for nonmalignant and malignant abdominal pain (chapter)",
      "ziconotide cannot be tried epidurally",
      "https://aneskey.com/intrathecal-therapy-for-nonmalignant-and-malignant-abdominal-pain");
  private static final Citation PSYCHOSIS = Citation.of(
      "PRIALT label, boxed warning",
      "not for patients with a history of psychosis",
      "https://medlibrary.org/lib/rx/meds/prialt-4/");
  private static final Citation SCREEN = Citation.of(
      "European ziconotide consensus",
      "screen for psychosis before the trial",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC7943290");
  private static final Citation INFUMORPH = Citation.of(
      "Infumorph label",
      "not for single-dose injection; not under 18; naloxone and resuscitation at hand",
      "https://globalrph.com/rx-list/infumorph-drug");
  private static final Citation BACLOFEN_AGE = Citation.of(
      "Lioresal Intrathecal, for healthcare professionals",
      "not established under 4 years",
      "https://lioresal.com/hcp/screening-trial");

  private final TrialRules rules;
  private final TrialPolicy policy;
  private final Course course;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What is planned or was done.
   *
   * @param age in years on the day
   * @param dose the amounts of the injections
   */
  record Course(
      TrialMethod method,
      String drug,
      CareSetting setting,
      TrialConduct conduct,
      int age,
      List<Measure> dose) {}

  TrialCheck(TrialRules rules, TrialPolicy policy, Course course) {
    this.rules = rules;
    this.policy = policy;
    this.course = course;
  }

  List<Finding> findings() {
    method();
    settingAndWatch();
    switch (course.drug()) {
      case "ziconotide" -> ziconotide();
      case "baclofen" -> baclofen();
      default -> opioid();
    }
    course.dose().stream()
        .filter(dose -> dose.unit().dimension() == Dimension.MASS)
        .forEach(this::dose);
    return findings;
  }

  private void method() {
    if (policy.methods().stream()
        .noneMatch(own -> own.name().equals(course.method().name()))) {
      refuse(
          "method-not-of-clinic",
          "this clinic's profile does not have trials by " + Reads.name(course.method()),
          Citation.of("The clinic's profile", "trial methods"));
    }
  }

  private void settingAndWatch() {
    TrialRules.Required required = rules.required(course.method(), course.drug(), policy);
    if (TrialRules.rank(course.setting()) < TrialRules.rank(required.setting())) {
      refuse(
          "setting-too-small",
          Reads.name(course.setting()) + " is not enough: " + Reads.name(required.setting())
              + " is needed",
          required.source());
    }
    required
        .observed()
        .ifPresentOrElse(
            least -> watched(least, required),
            () -> warn(
                "no-published-watch",
                "no rule is published on how long to watch after " + course.drug()
                    + " by this method: say what was decided, and why",
                required.source()));
  }

  private void watched(Duration least, TrialRules.Required required) {
    Optional<Duration> told = course.conduct().observed();
    if (told.isEmpty()) {
      refuse(
          "watch-unknown",
          "how long the patient is watched is not told; at least " + least.toHours() + " h",
          required.source());
    } else if (told.get().compareTo(least) < 0) {
      refuse(
          "watch-too-short",
          told.get().toHours() + " h are too short: at least " + least.toHours() + " h",
          required.source());
    } else if (required.adopted()) {
      findings.add(new Finding(
          "other-rule-adopted",
          Severity.INFO,
          "this clinic has adopted " + least.toHours()
              + " h in writing; a longer time is published",
          required.source()));
    }
  }

  private void ziconotide() {
    if (course.conduct().route().isEmpty()) {
      refuse("route-unknown", "the route is not told; ziconotide is tried intrathecally", EPIDURAL);
    } else if (course.conduct().route().get() == Route.EPIDURAL) {
      refuse("ziconotide-epidural", "ziconotide cannot be tried epidurally", EPIDURAL);
    }
    if (course.conduct().psychosisScreen().isEmpty()) {
      refuse(
          "psychosis-screen-missing",
          "the screen for psychosis is not on record; it comes before ziconotide",
          SCREEN);
    } else if (course.conduct().psychosisScreen().get() == PsychosisScreen.HISTORY_OF_PSYCHOSIS) {
      refuse("history-of-psychosis", "ziconotide is not for a history of psychosis", PSYCHOSIS);
    }
    if (course.age() < ADULT) {
      refuse("adults-only", "ziconotide is for adults only", PSYCHOSIS);
    }
  }

  private void baclofen() {
    if (course.age() < YOUNGEST_BACLOFEN) {
      refuse("too-young", "baclofen is not established under 4 years", BACLOFEN_AGE);
    }
  }

  private void opioid() {
    if (!OPIOIDS.contains(course.drug())) {
      return;
    }
    boolean infumorph = course
        .conduct()
        .product()
        .filter(p -> p.toLowerCase(Locale.ROOT).contains("infumorph"))
        .isPresent();
    if (infumorph && course.method() != TrialMethod.CONTINUOUS_CATHETER) {
      refuse(
          "infumorph-single-dose",
          "Infumorph is not for single-dose injection; use morphine of 0.5 or 1 mg/mL",
          INFUMORPH);
    }
    if (infumorph && course.age() < ADULT) {
      refuse("adults-only", "Infumorph is for adults only", INFUMORPH);
    }
    if (!course.conduct().naloxoneAtHand().orElse(false)) {
      refuse("naloxone-not-at-hand", "naloxone and resuscitation must be at hand", INFUMORPH);
    }
    boolean injection = course.method() != TrialMethod.CONTINUOUS_CATHETER;
    if (injection && !course.conduct().responsibleAdult().orElse(false)) {
      refuse(
          "no-responsible-adult",
          "a responsible adult must look after the patient afterwards",
          rules.required(course.method(), "hydromorphone", policy).source());
    }
  }

  private void dose(Measure dose) {
    Optional<Cited<TrialDoseRange>> known = rules.dose(course.drug());
    if (known.isEmpty()) {
      return;
    }
    TrialDoseRange range = known.get().value();
    var amount = new DrugAmount(dose.amount());
    if (amount.compareTo(range.most()) > 0) {
      Severity severity = known.get().enforced() ? Severity.REFUSE : Severity.WARN;
      findings.add(new Finding(
          "dose-above-usual",
          severity,
          dose + " is above the usual " + range.least() + " to " + range.most()
              + (known.get().enforced() ? "" : " (not verified): a reason is needed"),
          known.get().source()));
    }
  }

  private void warn(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.WARN, text, source));
  }

  private void refuse(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.REFUSE, text, source));
  }
}
