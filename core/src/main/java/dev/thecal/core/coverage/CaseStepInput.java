package dev.thecal.core.coverage;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads a {@link CaseStep} from JSON; each state asks for the days and words that belong to it. */
public final class CaseStepInput {

  private static final int LONGEST_NOTE = 1000;

  private CaseStepInput() {}

  /**
   * @param by who records it
   */
  public static Supplier<CaseStep> read(JsonInput in, String by) {
    var to = in.required("to", Reads.oneOf(CaseState.class));
    var on = in.required("on", Reads::date);
    var reference = in.optional("reference", Reads.text(60));
    var note = in.optional("note", Reads.text(LONGEST_NOTE));
    var followUpOn = in.optional("followUpOn", Reads::date);
    var from = in.optional("from", Reads::date);
    var until = in.optional("until", Reads::date);
    var appealBy = in.optional("appealBy", Reads::date);
    to.optional().ifPresent(state -> {
      need(in, state == CaseState.SUBMITTED, "followUpOn", followUpOn, "when to ask the payer");
      need(in, state == CaseState.APPROVED, "reference", reference, "the payer's number");
      need(in, state == CaseState.APPROVED, "from", from, "the first day of the approval");
      need(in, state == CaseState.APPROVED, "until", until, "the last day of the approval");
      need(in, state == CaseState.DENIED, "note", note, "the payer's reason");
      need(in, state == CaseState.WITHDRAWN, "note", note, "why it is withdrawn");
    });
    notBefore(in, "followUpOn", followUpOn, on);
    notBefore(in, "until", until, from);
    notBefore(in, "appealBy", appealBy, on);
    return () -> new CaseStep(
        to.get(),
        on.get(),
        by,
        reference.optional(),
        note.optional(),
        new CaseStep.Days(
            followUpOn.optional(), from.optional(), until.optional(), appealBy.optional()));
  }

  private static void need(JsonInput in, boolean asked, String name, Field<?> field, String what) {
    if (asked && field.optional().isEmpty()) {
      in.problem(name, "is missing or wrong: " + what);
    }
  }

  private static void notBefore(
      JsonInput in, String name, Field<LocalDate> late, Field<LocalDate> early) {
    late.optional()
        .filter(day -> early.optional().filter(day::isBefore).isPresent())
        .ifPresent(day -> in.problem(name, day + " is before " + early.get()));
  }
}
