package dev.thecal.core.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A code that a coder may look up first. Never more than that: all are drafts until a terminology service
 * has confirmed them.
 *
 * @param code a trailing hyphen stands for further characters, for example {@code M51.37-}
 * @param validFrom first day of validity, inclusive; empty: not known
 * @param validTo last day of validity, inclusive; empty: no end is known
 * @param status drafts are shown as such and never sent to a payer
 * @param basis where the suggestion comes from
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CodeSuggestion(
    CodeSystem system,
    String code,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Status status,
    String basis) {

  /** Whose code it is. */
  public enum CodeSystem {
    ICD_10_CM,
    SNOMED_CT
  }

  /** How far a code may be trusted. */
  public enum Status {
    DRAFT,
    CONFIRMED
  }

  public CodeSuggestion {
    validTo.filter(end -> validFrom.filter(end::isBefore).isPresent()).ifPresent(end -> {
      throw new IllegalArgumentException(
          "code " + code + " ends on " + end + ", before it begins on " + validFrom.orElseThrow());
    });
  }

  public boolean validOn(LocalDate day) {
    return validFrom.filter(day::isBefore).isEmpty()
        && validTo.filter(day::isAfter).isEmpty();
  }

  /** False for a family of codes, which needs further characters. */
  public boolean complete() {
    return !code.endsWith("-");
  }

  static Supplier<CodeSuggestion> read(JsonInput in) {
    var system = in.required("system", Reads.oneOf(CodeSystem.class));
    var code = in.required("code", Reads.text(20));
    var from = in.optional("validFrom", Reads::date);
    var to = in.optional("validTo", Reads::date);
    var status = in.required("status", Reads.oneOf(Status.class));
    var basis = in.required("basis", Reads.text(300));
    return () -> new CodeSuggestion(
        system.get(), code.get(), from.optional(), to.optional(), status.get(), basis.get());
  }
}
