package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Amount;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.AnalysisName;
import dev.thecal.core.outcome.Figure;
import dev.thecal.core.outcome.Period;
import dev.thecal.web.page.PatientPageView.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns analyses into words. */
final class AnalysesViews {

  private static final int MOST_ROWS = 100;

  private AnalysesViews() {}

  static AnalysesView of(
      PageFrame frame,
      ClinicProfile clinic,
      Period period,
      List<Analysis> analyses,
      Optional<String> problem) {
    return new AnalysesView(
        frame,
        clinic.name(),
        Frames.analysesAddress(clinic),
        period.from().toString(),
        period.to().toString(),
        Words.day(period.from()) + " to " + Words.day(period.to()),
        problem,
        analyses.stream().map(AnalysesViews::section).toList());
  }

  private static AnalysesView.Section section(Analysis analysis) {
    List<Figure> shown =
        analysis.figures().stream().filter(figure -> shown(analysis, figure)).toList();
    List<Figure> some = shown.subList(0, Math.min(MOST_ROWS, shown.size()));
    int left = analysis.figures().size() - some.size();
    return new AnalysesView.Section(
        analysis.title(),
        analysis.definition(),
        "/api/v1/clinics/" + analysis.clinic() + "/analyses/" + Reads.name(analysis.name())
            + "?from=" + analysis.period().from() + "&to=" + analysis.period().to() + "&format=csv",
        analysis.findings().stream().map(AnalysesViews::note).toList(),
        some.stream().map(figure -> row(analysis, figure)).toList(),
        left == 0
            ? Optional.empty()
            : Optional.of(left + " more rows are in the spreadsheet only."));
  }

  /** Patient by patient only what somebody should look at stands on the page. */
  private static boolean shown(Analysis analysis, Figure figure) {
    return analysis.name() != AnalysisName.DOSE_TREND
        || figure.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
  }

  private static AnalysesView.Row row(Analysis analysis, Figure figure) {
    return new AnalysesView.Row(
        figure.name(),
        figure
            .patient()
            .map(id -> new Link(id.value(), Frames.patientAddress(analysis.clinic(), id))),
        figure.patient().flatMap(id -> figure.about()).orElse(""),
        figure.text(),
        Stream.of(figure.numerator(), figure.denominator())
            .flatMap(Optional::stream)
            .map(Amount::text)
            .collect(Collectors.joining(" ÷ ")),
        figure.notCounted().stream().map(Amount::text).toList(),
        figure.findings().stream().map(AnalysesViews::note).toList());
  }

  private static Note note(Finding finding) {
    return new Note(
        Reads.name(finding.severity()),
        finding.severity() == Severity.INFO ? "Note" : "Look at this",
        finding.text(),
        finding.source().toString());
  }
}
