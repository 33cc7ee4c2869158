package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.util.List;

/** The first daily dose of baclofen after a positive screening dose. */
final class BaclofenStart implements Calculation {

  /** The last dose of the screening: 50, 75, 100 mcg. */
  private static final long LAST_SCREENING_DOSE = 100 * Unit.MCG.baseUnits();

  /** 8 h in seconds. */
  private static final long LONG_EFFECT = 8 * Unit.H.baseUnits();

  private final Drugs drugs;

  BaclofenStart(Drugs drugs) {
    this.drugs = drugs;
  }

  @Override
  public String name() {
    return "baclofen-start";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var screening = in.required("screeningDose", Inputs.positive(Dimension.MASS));
    var effect = in.optional("effectDuration", Inputs.any(Dimension.DURATION));
    in.check();
    boolean doubled = effect.optional().filter(e -> e.amount() < LONG_EFFECT).isPresent();
    Exact dose = Formulas.exact(screening.get()).times(doubled ? 2 : 1);
    var answer = new Answer()
        .quantity("dose", dose, Formulas.sameMass(screening.get().unit(), Dimension.DAILY_DOSE))
        .reason(
            doubled ? "doubled" : "not-doubled",
            doubled
                ? "the effect lasted under 8 h: twice the screening dose over 24 h"
                : "the effect lasted 8 h or longer, or is not known: the screening dose over 24 h",
            Sources.BACLOFEN_START);
    if (effect.optional().isEmpty()) {
      answer.finding(
          "effect-duration-unknown",
          Severity.INFO,
          "how long the effect lasted is not known, so the dose is not doubled",
          Sources.BACLOFEN_START);
    }
    if (screening.get().amount() > LAST_SCREENING_DOSE) {
      answer.finding(
          "screening-dose-above-protocol",
          Severity.WARN,
          "the screening ends at 100 mcg, the dose told is higher: maybe another unit was meant",
          Sources.SCREENING);
    }
    return answer.findings(aboveMaxima(dose)).json();
  }

  /** A start above what any patient gets is no start, whatever the origin of the spasticity. */
  private List<Finding> aboveMaxima(Exact dose) {
    Drug baclofen = drugs.get("baclofen");
    return baclofen.limits().dailyMaximum().stream()
        .filter(most -> exceeds(dose, most))
        .map(most -> new Finding(
            "dose-above-maximum",
            most.enforced() ? Severity.REFUSE : Severity.WARN,
            "the dose is above the daily maximum of "
                + most.value().refusesAbove().in(baclofen.doseUnit())
                + most.value().group().map(of -> " (" + Reads.name(of) + ")").orElse("")
                + "; choose at most that, and check the screening dose and its unit",
            most.source()))
        .toList();
  }

  private static boolean exceeds(Exact dose, Cited<Guardrail<DailyDose>> most) {
    return dose.compareTo(Exact.of(most.value().refusesAbove().nanogramsPerDay())) > 0;
  }
}
