package dev.thecal.core.inquiry;

import dev.thecal.core.access.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A visitor's question with what became of it.
 *
 * @param clinic that was asked
 * @param formKey of the form it came with: one form, one inquiry
 * @param asked as the visitor wrote it
 * @param urgent the message has words of an emergency; the visitor was told at once whom to call
 * @param receivedAt when
 * @param steps of the desk, the first first
 */
public record Inquiry(
    ClinicId clinic,
    InquiryId id,
    String formKey,
    InquiryInput asked,
    boolean urgent,
    Instant receivedAt,
    List<InquiryStep> steps) {

  public Inquiry {
    steps = List.copyOf(steps);
  }

  public InquiryState state() {
    return steps.isEmpty() ? InquiryState.NEW : steps.get(steps.size() - 1).to();
  }

  /** What the visitor was given. */
  public String reference() {
    return id.reference();
  }

  Inquiry with(InquiryStep step) {
    return new Inquiry(
        clinic,
        id,
        formKey,
        asked,
        urgent,
        receivedAt,
        Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
