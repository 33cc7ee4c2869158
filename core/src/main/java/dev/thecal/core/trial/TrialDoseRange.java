package dev.thecal.core.trial;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.reference.Figures;
import java.util.function.Supplier;

/**
 * The usual amount of one trial injection.
 *
 * @param drug its id
 * @param most above it a reason is needed, or it is refused where the source was read
 */
record TrialDoseRange(String drug, DrugAmount least, DrugAmount most) {

  static Supplier<Cited<TrialDoseRange>> read(JsonInput in) {
    var drug = in.required("drug", Figures::text);
    var least = in.required("least", DrugAmount::parse);
    var most = in.required("most", DrugAmount::parse);
    return Figures.cited(in, () -> new TrialDoseRange(drug.get(), least.get(), most.get()));
  }
}
