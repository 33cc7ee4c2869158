package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.conversion.StartCandidates;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** Candidates for a first intrathecal dose. The ratios disagree and never run backwards. */
final class OralToIntrathecal implements Calculation {

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
    Unit unit = oral.get().unit();
    var start = new StartCandidates(
        drug.get(), Formulas.exact(oral.get()), tolerant.optional().orElse(false));
    return new Answer()
        .list(
            "candidates",
            start.candidates().stream().map(one -> json(one, unit)).toList())
        .text("notAbove", start.notAbove().map(dose -> dose.in(unit, RoundingMode.DOWN)))
        .findings(start.findings())
        .json();
  }

  private static Answer json(StartCandidates.Candidate candidate, Unit unit) {
    return new Answer()
        .number("ratio", candidate.ratio())
        .quantity("dose", candidate.dose(), unit)
        .source("source", candidate.source());
  }
}
