package dev.thecal.core.trial;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The recorded screening doses of baclofen of one patient, and whether the next one fits. */
final class ScreeningCheck {

  private static final Citation SCREENING = Citation.of(
      "Florida AHCA, Intrathecal baclofen criteria",
      "screening doses 50, 75, 100 mcg, 24 hours apart",
      "http://healthdrugpdf.com/a/ahca.myflorida.com1.html");
  private static final Citation THREE = Citation.of(
      "Lioresal Intrathecal, for healthcare professionals",
      "Screening Trial: up to 3 doses",
      "https://lioresal.com/hcp/screening-trial");
  private static final int MOST_DOSES = 3;
  private static final int ADULT = 18;

  private final List<TrialDose> doses;

  private ScreeningCheck(List<TrialDose> doses) {
    this.doses = doses;
  }

  /** The injected doses of baclofen in all trials of a patient, in the order of their times. */
  static ScreeningCheck of(List<JudgedTrial> trials) {
    return of(trials.stream().map(JudgedTrial::trial));
  }

  static ScreeningCheck of(Stream<Trial> trials) {
    return new ScreeningCheck(trials
        .filter(trial -> trial.drug().equals("baclofen"))
        .flatMap(trial -> trial.doses().stream())
        .filter(dose -> dose.dose().unit().dimension() == Dimension.MASS)
        .sorted(Comparator.comparing(TrialDose::givenAt))
        .toList());
  }

  /**
   * Where the patient stands.
   *
   * @return empty while the response to a dose is not told, or a dose is none of the screening
   */
  Optional<BaclofenSeries> series(Instant next) {
    List<BaclofenSeries.Test> tests =
        doses.stream().flatMap(dose -> test(dose).stream()).toList();
    return tests.size() == doses.size()
        ? Optional.of(BaclofenSeries.of(tests, next.atOffset(ZoneOffset.UTC)))
        : Optional.empty();
  }

  /** What speaks against a dose at that time. */
  List<Finding> check(Measure dose, Instant at, int age) {
    var findings = new ArrayList<Finding>();
    if (doses.size() >= MOST_DOSES) {
      findings.add(refuse(
          "fourth-screening-dose", doses.size() + " screening doses were given: no more", THREE));
    }
    Optional<BaclofenSeries> series = series(at);
    if (series.isEmpty()) {
      findings.add(refuse(
          "response-not-told",
          "record what each screening dose did before the next one is planned",
          SCREENING));
      return findings;
    }
    findings.addAll(next(series.get(), dose, at, age));
    return findings;
  }

  private List<Finding> next(BaclofenSeries series, Measure dose, Instant at, int age) {
    var findings = new ArrayList<Finding>();
    if (series.nextMcg().isEmpty()) {
      findings.add(refuse(
          "screening-ended",
          series.candidate().orElse(false)
              ? "the screening was positive: no further dose"
              : "no response to 100 mcg: not a candidate, no further dose",
          SCREENING));
      return findings;
    }
    boolean smallChildFirst = doses.isEmpty() && mcg(dose).equals(Optional.of(25L)) && age < ADULT;
    if (!mcg(dose).equals(series.nextMcg()) && !smallChildFirst) {
      findings.add(refuse(
          "not-the-next-dose",
          dose + " is not the next screening dose, that is " + series.nextMcg().get() + " mcg",
          SCREENING));
    }
    series
        .notBefore()
        .filter(notBefore -> at.isBefore(notBefore.toInstant()))
        .ifPresent(notBefore -> findings.add(refuse(
            "interval-under-24-h", "the next dose is not given before " + notBefore, SCREENING)));
    return findings;
  }

  /** How the doses of a trial that took place fit into the series. */
  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (int i = 1; i < doses.size(); i++) {
      TrialDose before = doses.get(i - 1);
      TrialDose dose = doses.get(i);
      if (dose.givenAt().isBefore(before.givenAt().plus(BaclofenSeries.APART))) {
        findings.add(warn("interval-under-24-h", "two doses were less than 24 h apart"));
      }
      if (dose.dose().amount() <= before.dose().amount()) {
        findings.add(warn("dose-not-raised", "a dose was not higher than the one before it"));
      }
    }
    if (doses.size() > MOST_DOSES) {
      findings.add(warn("more-than-3-doses", doses.size() + " screening doses were given"));
    }
    return findings.stream().distinct().toList();
  }

  private static Optional<BaclofenSeries.Test> test(TrialDose dose) {
    OffsetDateTime at = dose.givenAt().atOffset(ZoneOffset.UTC);
    return mcg(dose.dose())
        .filter(BaclofenSeries.DOSES_MCG::contains)
        .flatMap(
            mcg -> dose.response().map(response -> new BaclofenSeries.Test(at, at, mcg, response)));
  }

  /** Whole micrograms, or nothing. */
  private static Optional<Long> mcg(Measure dose) {
    long base = Unit.MCG.baseUnits();
    return dose.unit().dimension() == Dimension.MASS && dose.amount() % base == 0
        ? Optional.of(dose.amount() / base)
        : Optional.empty();
  }

  private static Finding refuse(String code, String text, Citation source) {
    return new Finding(code, Severity.REFUSE, text, source);
  }

  private static Finding warn(String code, String text) {
    return new Finding(code, Severity.WARN, text, SCREENING);
  }
}
