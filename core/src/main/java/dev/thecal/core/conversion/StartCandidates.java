package dev.thecal.core.conversion;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.StartingRange;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Candidates for a first intrathecal dose, exact: the one place for the calculation and for the record of a
 * patient. The ratios come from weak sources, disagree, and never run backwards.
 *
 * @param drug in the pump, and by mouth
 * @param oral per day, in ng
 * @param tolerant to opioids; what is not known counts as naive
 */
public record StartCandidates(Drug drug, Exact oral, boolean tolerant) {

  private static final String MORPHINE = "morphine";
  private static final Citation RATIO_300 = Citation.of(
      "Teaching page in a public repository (weak, secondary)",
      "300 oral : 100 intravenous : 10 epidural : 1 intrathecal");
  private static final Citation RATIO_100 = Citation.of(
      "droracle.ai, recommended starting dose for intrathecal morphine (weak, written by a machine)",
      "100 oral : 1 intrathecal, cancer practice",
      "https://www.droracle.ai/articles/403461/what-is-the-recommended-starting-dose-for-intrathecal-in");

  /**
   * One published ratio.
   *
   * @param ratio of oral to intrathecal
   * @param dose intrathecal per day, in ng
   */
  public record Candidate(int ratio, Exact dose, Citation source) {}

  /** Both ratios for morphine; none for a drug without a source. */
  public List<Candidate> candidates() {
    return drug.id().value().equals(MORPHINE)
        ? List.of(candidate(300, RATIO_300), candidate(100, RATIO_100))
        : List.of();
  }

  /** The lower candidate, capped at the top of the enforced starting range, in ng/day; empty without either. */
  public Optional<Exact> notAbove() {
    return lower().flatMap(dose -> range().map(range -> dose.min(top(range))));
  }

  /** What is to be said about them. */
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.add(warn(
        "double-sign-off",
        "two clinicians sign a conversion; the ratios come from weak sources and disagree",
        RATIO_300));
    if (lower().isEmpty()) {
      findings.add(warn(
          "no-sourced-ratio",
          "no source gives a ratio for " + drug.name(),
          Citation.of("Thecal reference data", drug.id() + ", conversion")));
    }
    range()
        .filter(range -> lower().filter(dose -> dose.compareTo(top(range)) > 0).isPresent())
        .ifPresent(range -> findings.add(warn(
            "capped-at-start-range",
            "capped at the top of the starting range, " + range.value().most().in(drug.doseUnit()),
            range.source())));
    notAbove().ifPresent(dose -> findings.addAll(stricterDrafts(dose)));
    return findings;
  }

  private List<Finding> stricterDrafts(Exact dose) {
    return drug.limits().startingRanges().stream()
        .filter(range -> !range.enforced() && dose.compareTo(top(range)) > 0)
        .map(range -> warn(
            "above-draft-start-range",
            "an unverified starting range ends lower, at "
                + range.value().most().in(drug.doseUnit()) + ": a reason is needed",
            range.source()))
        .toList();
  }

  private Candidate candidate(int ratio, Citation source) {
    return new Candidate(ratio, oral.dividedBy(ratio), source);
  }

  private Optional<Exact> lower() {
    return candidates().stream().map(Candidate::dose).min(Comparator.naturalOrder());
  }

  /** The enforced range for this exposure; what is not known counts as naive. */
  private Optional<Cited<StartingRange>> range() {
    var exposure =
        tolerant ? StartingRange.Exposure.OPIOID_TOLERANT : StartingRange.Exposure.OPIOID_NAIVE;
    return drug.limits().startingRanges().stream()
        .filter(Cited::enforced)
        .filter(range -> range.value().exposure() == exposure
            || range.value().exposure() == StartingRange.Exposure.ANYONE)
        .min(Comparator.comparing(range -> range.value().most()));
  }

  private static Exact top(Cited<StartingRange> range) {
    return Exact.of(range.value().most().nanogramsPerDay());
  }

  private static Finding warn(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
