package dev.thecal.core.clinic;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * When this clinic calls a dose enough: both scores, at several visits in a row.
 *
 * @param painAtMost worst pain, 0 to 10
 * @param mobilityAtLeast how well the patient gets about in the patient's own words, 0 (not at all) to 10
 * @param visits in a row that must hold both, 1 to 12
 */
public record DoseTargets(
    BigDecimal painAtMost, BigDecimal mobilityAtLeast, int visits, Basis basis) {

  static Supplier<DoseTargets> read(JsonInput in) {
    var pain = score(in, "painAtMost");
    var mobility = score(in, "mobilityAtLeast");
    var visits = in.requiredInt("visits", 1, 12);
    var basis = in.requiredObject("basis", Basis::read);
    return () -> new DoseTargets(pain.get(), mobility.get(), visits.get(), basis.get());
  }

  private static Field<BigDecimal> score(JsonInput in, String name) {
    var score = in.requiredNumber(name);
    score
        .optional()
        .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0)
        .ifPresent(value -> in.problem(name, "a score of 0 to 10 is expected, was " + value));
    return score;
  }
}
