package dev.thecal.core.coverage;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A billing code as the clinic supplies it; none ships with Thecal, since their texts are licensed.
 *
 * @param code as it is billed
 * @param description in the clinic's own words
 * @param procedures for which it may be used, never empty
 * @param validFrom first day, inclusive
 * @param validUntil last day, inclusive; empty while it is not known to end
 */
public record BillingCode(
    String code,
    String description,
    Set<Procedure> procedures,
    LocalDate validFrom,
    Optional<LocalDate> validUntil) {

  public BillingCode {
    procedures = Set.copyOf(procedures);
    if (procedures.isEmpty()) {
      throw new IllegalArgumentException("code \"" + code + "\" names no procedure");
    }
    if (validUntil.filter(validFrom::isAfter).isPresent()) {
      throw new IllegalArgumentException("code \"" + code + "\" ends on " + validUntil.get()
          + ", before it begins on " + validFrom);
    }
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
  }

  /** Reads the record's fields. */
  static Supplier<BillingCode> read(JsonInput in) {
    var code = in.required("code", Reads.text(20));
    var description = in.required("description", Reads.text(200));
    Field<List<Procedure>> procedures =
        in.requiredScalars("procedures", Reads.oneOf(Procedure.class));
    var from = in.required("validFrom", Reads::date);
    var until = in.optional("validUntil", Reads::date);
    return () -> new BillingCode(
        code.get(), description.get(), Set.copyOf(procedures.get()), from.get(), until.optional());
  }
}
