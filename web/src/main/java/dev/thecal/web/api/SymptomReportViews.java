package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.triage.FiledReport;
import dev.thecal.core.triage.FollowUp;
import dev.thecal.core.triage.Level;
import dev.thecal.core.triage.ReportId;
import dev.thecal.core.triage.Rule;
import dev.thecal.core.triage.SymptomReport;
import dev.thecal.core.triage.TriageAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Symptom reports as JSON. */
final class SymptomReportViews {

  private SymptomReportViews() {}

  /** One report; the stored answer goes out as it was given, byte for byte. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Whole(
      SymptomReport report,
      @JsonRawValue String triage,
      FiledReport.State state,
      Optional<String> takenBy,
      List<FollowUp> steps,
      String recordedBy,
      Instant recordedAt) {

    static Whole of(FiledReport filed) {
      return new Whole(
          filed.report(),
          filed.triage(),
          filed.state(),
          filed.takenBy(),
          filed.steps(),
          filed.recordedBy(),
          filed.recordedAt());
    }
  }

  /** One line of the open list. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Line(
      PatientId patient,
      ReportId report,
      Level level,
      FiledReport.State state,
      boolean overdue,
      Instant reportedAt,
      Instant takeBy,
      Instant closeBy,
      Optional<String> takenBy,
      List<String> signs,
      boolean freeText) {

    static Line of(FiledReport filed, Instant now) {
      SymptomReport report = filed.report();
      TriageAnswer answer = filed.answer();
      return new Line(
          report.patient(),
          report.id(),
          answer.level(),
          filed.state(),
          filed.overdue(now),
          report.reportedAt(),
          answer.takeBy(),
          answer.closeBy(),
          filed.takenBy(),
          report.answers().entrySet().stream()
              .filter(Map.Entry::getValue)
              .map(Map.Entry::getKey)
              .toList(),
          report.text().isPresent());
    }
  }

  /** A row of the table. */
  record TableRow(
      String id,
      String trigger,
      List<String> signs,
      String action,
      String reason,
      Citation source,
      boolean draft) {

    static TableRow of(Rule rule) {
      return new TableRow(
          rule.id(),
          rule.trigger(),
          rule.signs().stream().map(sign -> sign.code()).sorted().toList(),
          rule.action(),
          rule.reason(),
          rule.source(),
          rule.draft());
    }
  }
}
