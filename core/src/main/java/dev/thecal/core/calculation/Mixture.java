package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/** The doses of a mixture: the pump follows the primary drug, the others follow it. */
final class Mixture implements Calculation {

  private final Drugs drugs;

  Mixture(Drugs drugs) {
    this.drugs = drugs;
  }

  @Override
  public String name() {
    return "mixture";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var primary = in.requiredObject("primary", this::primary);
    var secondary = in.requiredList("secondary", this::secondary);
    in.check();
    Exact flow =
        Formulas.volume(Formulas.exact(primary.get().dose()), primary.get().concentration());
    var answer = new Answer()
        .quantity("flow", flow, Unit.ML_PER_DAY)
        .list("secondary", secondary.get().stream().map(s -> dose(s, flow)).toList())
        .reason(
            "mixture",
            "every drug of a mixture flows at the rate of "
                + primary.get().drug().name(),
            Sources.MIXTURE);
    addTwice(answer, primary.get(), secondary.get());
    return answer.json();
  }

  /** A drug in two lines: each alone may be within a limit that both together break. */
  private static void addTwice(Answer answer, Primary primary, List<Secondary> secondary) {
    var seen = new HashSet<DrugId>();
    seen.add(primary.drug().id());
    secondary.stream()
        .map(Secondary::drug)
        .filter(drug -> !seen.add(drug.id()))
        .forEach(drug -> answer.finding(
            "drug-twice",
            Severity.WARN,
            drug.name() + " stands twice: hold the sum of its doses against its limits",
            Citation.arithmetic("dose of a drug = sum of its lines")));
  }

  private record Primary(Drug drug, Measure dose, Measure concentration) {}

  private record Secondary(Drug drug, Measure concentration) {}

  private Supplier<Primary> primary(JsonInput in) {
    var drug = in.required("drug", drugs::get);
    var dose = in.required("dose", Inputs.any(Dimension.DAILY_DOSE));
    var concentration = in.required("concentration", Inputs.positive(Dimension.CONCENTRATION));
    return () -> new Primary(drug.get(), dose.get(), concentration.get());
  }

  private Supplier<Secondary> secondary(JsonInput in) {
    var drug = in.required("drug", drugs::get);
    var concentration = in.required("concentration", Inputs.any(Dimension.CONCENTRATION));
    return () -> new Secondary(drug.get(), concentration.get());
  }

  private static Answer dose(Secondary secondary, Exact flow) {
    return new Answer()
        .text("drug", secondary.drug().id().value())
        .quantity(
            "dose",
            Formulas.mass(flow, secondary.concentration()),
            Formulas.sameMass(secondary.concentration().unit(), Dimension.DAILY_DOSE));
  }
}
