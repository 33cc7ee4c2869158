package dev.thecal.core.coverage;

import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a payer asks for, as data.
 *
 * @param id stable, for example {@code medicare-ncd-280-14}
 * @param name for people
 * @param payer the kind of payer it belongs to
 * @param requirements each with its source; one that is only draft is asked for all the same, since asking
 *     for more is the careful side, and is shown as not verified
 */
public record PayerPolicy(
    String id, String name, Payer payer, List<Cited<Requirement>> requirements) {

  public PayerPolicy {
    Ids.check("payer policy", id);
    requirements = List.copyOf(requirements);
    var codes = new HashSet<String>();
    for (Cited<Requirement> requirement : requirements) {
      if (!codes.add(requirement.value().code())) {
        throw new IllegalArgumentException("payer policy \"" + id + "\" has the requirement \""
            + requirement.value().code() + "\" twice");
      }
    }
  }

  /** What must be shown for a procedure, in the order of the policy. */
  public List<Cited<Requirement>> requirements(Procedure procedure, Indication indication) {
    return requirements.stream()
        .filter(requirement -> requirement.value().appliesTo(procedure, indication))
        .toList();
  }

  static Supplier<PayerPolicy> read(JsonInput in) {
    var id = in.required("id", value -> Ids.check("payer policy", value));
    var name = in.required("name", Figures::text);
    var payer = in.required("payer", Reads.oneOf(Payer.class));
    Field<List<Cited<Requirement>>> requirements =
        Figures.listOf(in, "requirements", Requirement::read);
    return () -> new PayerPolicy(id.get(), name.get(), payer.get(), Figures.orNone(requirements));
  }
}
