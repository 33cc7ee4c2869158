package dev.thecal.core.coverage;

import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document that was put to a case. The document itself lies in the clinic's records.
 *
 * @param id of this entry
 * @param requirement the code that it answers
 * @param reference where it lies, or what it says
 * @param datedOn its date
 * @param errorReason why it does not count; empty while it does
 */
public record CaseDocument(
    String id,
    String requirement,
    String reference,
    LocalDate datedOn,
    Optional<String> errorReason) {

  /** Whether it counts. */
  boolean stands() {
    return errorReason.isEmpty();
  }

  CaseDocument inError(String reason) {
    return new CaseDocument(id, requirement, reference, datedOn, Optional.of(reason));
  }

  /** Reads {@code {"requirement", "reference", "datedOn"}}. */
  public static Supplier<CaseDocument> read(JsonInput in) {
    var requirement = in.required("requirement", Reads.text(60));
    var reference = in.required("reference", Reads.text(500));
    var datedOn = in.required("datedOn", Reads::date);
    return () -> new CaseDocument(
        Ids.next(), requirement.get(), reference.get(), datedOn.get(), Optional.empty());
  }
}
