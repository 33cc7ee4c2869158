package dev.thecal.core.careplan;

import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/** Where a page of overdue reviews ended. */
public record ReviewCursor(LocalDate reviewOn, PatientId patient, String item) {

  public static ReviewCursor of(DueReview last) {
    return new ReviewCursor(last.reviewOn(), last.patient(), last.item());
  }
}
