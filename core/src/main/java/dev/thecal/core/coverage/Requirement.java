package dev.thecal.core.coverage;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A document that a payer wants to see.
 *
 * @param code stable, lower case with hyphens
 * @param text what the document must show
 * @param procedures for which it is asked, never empty
 * @param indications for which it is asked, never empty
 */
public record Requirement(
    String code, String text, Set<Procedure> procedures, Set<Indication> indications) {

  public Requirement {
    Ids.check("requirement", code);
    procedures = Set.copyOf(procedures);
    indications = Set.copyOf(indications);
    if (procedures.isEmpty() || indications.isEmpty()) {
      throw new IllegalArgumentException(
          "requirement \"" + code + "\" applies to nothing; name procedures and indications");
    }
  }

  boolean appliesTo(Procedure procedure, Indication indication) {
    return procedures.contains(procedure) && indications.contains(indication);
  }

  static Supplier<Requirement> read(JsonInput in) {
    var code = in.required("key", value -> Ids.check("requirement", value));
    var text = in.required("text", Figures::text);
    Field<List<Procedure>> procedures =
        in.requiredScalars("procedures", Reads.oneOf(Procedure.class));
    Field<List<Indication>> indications =
        in.optionalScalars("indications", Reads.oneOf(Indication.class));
    return () -> new Requirement(
        code.get(),
        text.get(),
        Set.copyOf(procedures.get()),
        Set.copyOf(indications.optional().orElse(List.of(Indication.values()))));
  }
}
