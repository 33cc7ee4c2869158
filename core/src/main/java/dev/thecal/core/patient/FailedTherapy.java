package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A treatment that was tried and did not help enough, or could not be given.
 *
 * @param therapy short id, for example {@code physical-therapy} or {@code oral-morphine}
 * @param therapyKind which group it belongs to
 * @param startedOn first day, if known
 * @param endedOn last day, if known; not before the first
 * @param dose as given, free text such as {@code "60 mg twice a day"}
 * @param reason why it counts as failed
 * @param notedOn when that was established
 * @param remark in the clinic's words
 */
public record FailedTherapy(
    String therapy,
    TherapyKind therapyKind,
    Optional<LocalDate> startedOn,
    Optional<LocalDate> endedOn,
    Optional<String> dose,
    FailureReason reason,
    LocalDate notedOn,
    Optional<String> remark)
    implements ChartItem {

  public FailedTherapy {
    Ids.require("therapy", therapy);
  }

  @Override
  public Kind kind() {
    return Kind.FAILED_THERAPY;
  }

  @Override
  public String subject() {
    return therapy;
  }
}
