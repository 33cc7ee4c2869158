package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.triage.FiledReport;
import dev.thecal.core.triage.FollowUp;
import dev.thecal.core.triage.SymptomReport;
import dev.thecal.core.triage.SymptomReportRecords;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Symptom reports and what was done about each. */
public final class SymptomSource implements TimelineSource {

  private static final String REPORT = "symptom-report";

  private final SymptomReportRecords reports;

  @Inject
  public SymptomSource(SymptomReportRecords reports) {
    this.reports = reports;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(REPORT);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return reports.list(access, clinic, patient).stream()
        .flatMap(filed -> happenings(filed).stream())
        .toList();
  }

  private static List<Happening> happenings(FiledReport filed) {
    SymptomReport report = filed.report();
    Optional<String> error = filed.steps().stream()
        .filter(step -> step.kind() == FollowUp.Kind.ENTERED_IN_ERROR)
        .map(FollowUp::text)
        .findFirst();
    var all = new ArrayList<Happening>();
    all.add(Happening.of(
            When.at(report.reportedAt()), subject(report, 1), words(report), filed.recordedBy())
        .marked(error));
    for (FollowUp step : filed.steps()) {
      all.add(Happening.of(
              When.at(step.recordedAt()),
              subject(report, all.size() + 1),
              "Symptom report, " + Say.plain(step.kind())
                  + step.toldTo().map(who -> " to " + who).orElse("") + ": " + step.text(),
              step.by())
          .marked(error));
    }
    return all;
  }

  private static Subject subject(SymptomReport report, int part) {
    return new Subject(REPORT, report.id().value(), part);
  }

  private static String words(SymptomReport report) {
    String signs = report.answers().entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(answer -> Say.plain(answer.getKey()))
        .sorted()
        .collect(Collectors.joining(", "));
    return "Symptoms reported by " + Say.plain(report.reporter().who())
        + (signs.isEmpty() ? "" : ": " + signs)
        + report.text().map(text -> ". In their words: " + text).orElse("");
  }
}
