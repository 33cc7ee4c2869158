package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.StartingRange;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Candidates for a first intrathecal dose. The ratios disagree and never run backwards. */
final class OralToIntrathecal implements Calculation {

  private static final String MORPHINE = "morphine";

  private record Candidate(int ratio, Citation source) {
    Exact dose(Measure oral) {
      return Formulas.exact(oral).dividedBy(ratio);
    }
  }

  private static final List<Candidate> MORPHINE_RATIOS =
      List.of(new Candidate(300, Sources.RATIO_300), new Candidate(100, Sources.RATIO_100));

  private final Drugs drugs;

  OralToIntrathecal(Drugs drugs) {
    this.drugs = drugs;
  }

  @Override
  public String name() {
    return "oral-to-intrathecal";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var drug = in.required("drug", drugs::get);
    var oral = in.required("oral", Inputs.any(Dimension.DAILY_DOSE));
    var tolerant = in.optionalBoolean("opioidTolerant");
    in.check();
    List<Candidate> ratios = drug.get().id().value().equals(MORPHINE) ? MORPHINE_RATIOS : List.of();
    Unit unit = oral.get().unit();
    var answer = new Answer()
        .list("candidates", ratios.stream().map(c -> json(c, oral.get())).toList());
    Optional<Exact> lower =
        ratios.stream().map(c -> c.dose(oral.get())).min(Comparator.naturalOrder());
    Optional<Cited<StartingRange>> range = range(drug.get(), tolerant.optional().orElse(false));
    Optional<Exact> notAbove = lower.flatMap(dose -> range.map(r -> dose.min(top(r))));
    answer.text("notAbove", notAbove.map(dose -> dose.in(unit, RoundingMode.DOWN)));
    addFindings(answer, drug.get(), lower, range);
    notAbove.ifPresent(dose -> warnOfStricterDrafts(answer, drug.get(), dose));
    return answer.json();
  }

  private static Answer json(Candidate candidate, Measure oral) {
    return new Answer()
        .number("ratio", candidate.ratio())
        .quantity("dose", candidate.dose(oral), oral.unit())
        .source("source", candidate.source());
  }

  /** The enforced range for this exposure; what is not known counts as naive. */
  private static Optional<Cited<StartingRange>> range(Drug drug, boolean tolerant) {
    var exposure =
        tolerant ? StartingRange.Exposure.OPIOID_TOLERANT : StartingRange.Exposure.OPIOID_NAIVE;
    return drug.limits().startingRanges().stream()
        .filter(Cited::enforced)
        .filter(r -> r.value().exposure() == exposure
            || r.value().exposure() == StartingRange.Exposure.ANYONE)
        .min(Comparator.comparing(r -> r.value().most()));
  }

  private static Exact top(Cited<StartingRange> range) {
    return Exact.of(range.value().most().nanogramsPerDay());
  }

  private static void addFindings(
      Answer answer, Drug drug, Optional<Exact> lower, Optional<Cited<StartingRange>> range) {
    answer.finding(
        "double-sign-off",
        Severity.WARN,
        "two clinicians sign a conversion; the ratios come from weak sources and disagree",
        Sources.RATIO_300);
    if (lower.isEmpty()) {
      answer.finding(
          "no-sourced-ratio",
          Severity.WARN,
          "no source gives a ratio for " + drug.name(),
          Citation.of("Thecal reference data", drug.id() + ", conversion"));
    }
    range
        .filter(r -> lower.filter(dose -> dose.compareTo(top(r)) > 0).isPresent())
        .ifPresent(r -> answer.finding(
            "capped-at-start-range",
            Severity.WARN,
            "capped at the top of the starting range, " + r.value().most().in(drug.doseUnit()),
            r.source()));
  }

  private static void warnOfStricterDrafts(Answer answer, Drug drug, Exact dose) {
    drug.limits().startingRanges().stream()
        .filter(r -> !r.enforced() && dose.compareTo(top(r)) > 0)
        .forEach(r -> answer.finding(
            "above-draft-start-range",
            Severity.WARN,
            "an unverified starting range ends lower, at " + r.value().most().in(drug.doseUnit())
                + ": a reason is needed",
            r.source()));
  }
}
