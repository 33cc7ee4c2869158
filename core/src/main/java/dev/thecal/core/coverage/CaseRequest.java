package dev.thecal.core.coverage;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a payer is asked for.
 *
 * @param payerName of the insurer, agency or law office
 * @param policy id of the {@link PayerPolicy} that says which documents are needed
 * @param procedure what shall be paid
 * @param indication what the pump is for
 * @param memberNumber as the payer knows the patient
 * @param codes billing codes out of the clinic's own list
 * @param neededBy last day (inclusive) on which the answer is of use
 */
public record CaseRequest(
    String payerName,
    String policy,
    Procedure procedure,
    Indication indication,
    Optional<String> memberNumber,
    List<String> codes,
    Optional<LocalDate> neededBy) {

  public CaseRequest {
    codes = List.copyOf(codes);
  }

  static Supplier<CaseRequest> read(JsonInput in) {
    var payerName = in.required("payerName", Reads.text(200));
    var policy = in.required("policy", value -> Ids.check("payer policy", value));
    var procedure = in.required("procedure", Reads.oneOf(Procedure.class));
    var indication = in.required("indication", Reads.oneOf(Indication.class));
    var member = in.optional("memberNumber", Reads.text(60));
    var codes = in.optionalScalars("codes", Reads.text(20));
    var neededBy = in.optional("neededBy", Reads::date);
    return () -> new CaseRequest(
        payerName.get(),
        policy.get(),
        procedure.get(),
        indication.get(),
        member.optional(),
        codes.optional().orElse(List.of()),
        neededBy.optional());
  }
}
