package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who pays and what it depends on.
 *
 * @param payers accepted; empty: the clinic does not say
 * @param costFactors what the cost varies with, in words; empty: the clinic does not say
 * @param conditions that must be documented for a payer, in words
 * @param answeredBy who answers questions about cost
 * @param helpsWithAuthorisation the team assists with the payer's authorisation
 */
public record Coverage(
    List<Payer> payers,
    List<String> costFactors,
    List<String> conditions,
    List<Role> answeredBy,
    boolean helpsWithAuthorisation) {

  /** A kind of payer. */
  public enum Payer {
    MEDICARE,
    MEDICAID,
    PRIVATE_INSURANCE,
    WORKERS_COMPENSATION,
    PERSONAL_INJURY,
    SELF_PAY
  }

  static Supplier<Coverage> read(JsonInput in) {
    var payers = in.requiredScalars("payers", Reads.oneOf(Payer.class));
    var factors = in.requiredScalars("costFactors", ProfileReads.text());
    var conditions = in.requiredScalars("conditions", ProfileReads.text());
    var answeredBy = in.requiredScalars("answeredBy", Reads.oneOf(Role.class));
    var helps = in.requiredBoolean("helpsWithAuthorisation");
    return () -> new Coverage(
        ProfileReads.distinct("payers", payers.get()),
        List.copyOf(factors.get()),
        List.copyOf(conditions.get()),
        List.copyOf(answeredBy.get()),
        helps.get());
  }
}
