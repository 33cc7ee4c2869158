package dev.thecal.core.medication;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceFile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How many milligrams of oral morphine one milligram of an oral opioid counts for. Methadone and skin patches
 * have none on purpose: their factor depends on more than the dose.
 */
public final class OpioidFactors {

  private static final String SHIPPED = "/reference/opioid-factors.json";

  private final Map<String, Cited<BigDecimal>> byDrug = new TreeMap<>();

  /** The factor of one drug. */
  record Row(String drug, Cited<BigDecimal> factor) {}

  OpioidFactors(Collection<Row> rows) {
    rows.forEach(row -> {
      if (byDrug.put(row.drug(), row.factor()) != null) {
        throw new IllegalArgumentException("the factor of \"" + row.drug() + "\" stands twice");
      }
    });
  }

  /** The table that ships with Thecal: drafts, since nobody has read a source for it yet. */
  public static OpioidFactors shipped() {
    return new OpioidFactors(ReferenceFile.entries(SHIPPED, "factors", OpioidFactors::row));
  }

  /** Empty for a drug that the table does not have. */
  public Optional<Cited<BigDecimal>> find(String drug) {
    return Optional.ofNullable(byDrug.get(drug));
  }

  private static Supplier<Row> row(JsonInput in) {
    var drug = in.required("drug", text -> Ids.check("drug", text));
    var factor = Figures.required(in, "factor", OpioidFactors::positive);
    return () -> new Row(drug.get(), factor.get());
  }

  private static BigDecimal positive(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,6})?") || new BigDecimal(text).signum() == 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no factor; write a decimal above 0, for example \"1.5\"");
    }
    return new BigDecimal(text);
  }
}
