package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A condition that the patient has.
 *
 * @param condition id in the list of conditions, for example {@code postherpetic-neuralgia}
 * @param diagnosisCode ICD-10-CM code that the clinic chose, if it did
 * @param since when it began, if known
 * @param notedOn when it was established
 * @param remark in the clinic's words
 */
public record NotedCondition(
    String condition,
    Optional<String> diagnosisCode,
    Optional<LocalDate> since,
    LocalDate notedOn,
    Optional<String> remark)
    implements ChartItem {

  public NotedCondition {
    Ids.require("condition", condition);
  }

  @Override
  public Kind kind() {
    return Kind.CONDITION;
  }

  @Override
  public String subject() {
    return condition;
  }
}
