package dev.thecal.core.triage;

import dev.thecal.core.patient.PatientId;
import java.time.Instant;

/** Where a page of open reports ended. */
public record OpenCursor(int rank, Instant reportedAt, PatientId patient, ReportId id) {

  public static OpenCursor of(FiledReport last) {
    SymptomReport report = last.report();
    return new OpenCursor(
        last.answer().level().rank(), report.reportedAt(), report.patient(), report.id());
  }
}
