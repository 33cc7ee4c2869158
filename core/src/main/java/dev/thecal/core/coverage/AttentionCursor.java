package dev.thecal.core.coverage;

import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/** The last row of a page of cases that need attention. */
public record AttentionCursor(LocalDate attentionOn, PatientId patient, CaseId id) {

  /** For the page after this case, which needs attention. */
  public static AttentionCursor after(AuthorisationCase last) {
    return new AttentionCursor(last.attentionOn().orElseThrow(), last.patient(), last.id());
  }
}
